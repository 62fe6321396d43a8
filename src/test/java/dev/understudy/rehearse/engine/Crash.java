package dev.understudy.rehearse.engine;

import dev.understudy.rehearse.RehearsalException;
import dev.understudy.rehearse.RehearsalListener;
import dev.understudy.rehearse.Way;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.rehearse.ledger.WriteState;
import dev.understudy.rehearse.report.Report;
import dev.understudy.store.ProjectFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One rehearsal whose processes are killed, one after the other, before the last one takes it to its end.
///
/// @param ask what is asked of the first one
/// @param kills when each is killed; the first one began the rehearsal, the others took it up with `way`
/// @param way how it is taken up
record Crash(Ask ask, List<Kill> kills, Way way) {
    private static final Duration GONE = Duration.ofSeconds(20);

    /// An instant.
    ///
    /// @param line what a process prints then, or how it begins without the number of an entry
    /// @param times how often it has printed that by then
    /// @param delayMillis how long it lives on after that
    record Kill(String line, int times, long delayMillis) {
        boolean matches(String printed) {
            return printed.replaceFirst("^entry \\d+ ", "").startsWith(line);
        }
    }

    /// What lies between the line of a kill and the kill.
    interface Pause {
        void await() throws SQLException, InterruptedException;
    }

    /// How it ended.
    ///
    /// @param end the outcome in a word
    /// @param problems what is not as it must be; empty if all is well
    record Ending(String end, String reason, List<String> problems, Duration took) {}

    /// A sample that nothing but the kill disturbs, on a busy machine neither: few
    /// arrivals, triggers out of reach, patience with a copy that lags.
    static Variant sample() {
        return Variant.calm()
                .rate(5)
                .trigger("errors", "1")
                .trigger("relay-lag", "600000")
                .trigger("mismatch", "600000")
                .setting("validate", "settle", "PT60S")
                .setting("validate-again", "settle", "PT60S");
    }

    /// Plays it, with a new project file in a folder.
    Ending play(Path folder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var problems = new ArrayList<String>();
        CrashStage stage = CrashStage.create(folder, sample());
        boolean rolledBack = way == Way.ROLL_BACK;
        Way next = Way.FRESH;
        for (Kill kill : kills) {
            List<String> printed = killed(stage.start(ask, next), kill, problems);
            rolledBack |= printed.stream().anyMatch(line -> line.contains(" RollbackBegan "));
            problems.addAll(missing(stage, printed));
            next = way;
        }
        Ending ending = end(stage, rolledBack, problems, start);
        awaitNobody(stage, problems);
        if (!problems.isEmpty()) {
            problems.add("the processes said: " + stage.said());
        }
        return ending;
    }

    private Ending end(CrashStage stage, boolean rolledBack, List<String> problems, long start)
            throws IOException, InterruptedException {
        try {
            Report report = stage.rehearse(ask, way, Map.of(), new CrashStage.Watching(new Silent(), _ -> {}));
            check(report, rolledBack, problems);
            return new Ending(report.outcome().name(), report.outcomeReason(), problems, since(start));
        } catch (RehearsalException e) {
            return new Ending(e.reason().name(), String.valueOf(e.getMessage()), problems, since(start));
        }
    }

    private void check(Report report, boolean rolledBack, List<String> problems) {
        if (rolledBack && report.outcome() != Report.Outcome.ROLLED_BACK) {
            problems.add("not rolled back: " + report.outcome());
        }
        if (report.outcome() != Report.Outcome.COMPLETED && report.outcome() != Report.Outcome.ROLLED_BACK) {
            problems.add("ended " + report.outcome() + ": " + report.outcomeReason());
        }
        if (!report.restore().green()) {
            problems.add("the proof is red: " + report.restore());
        }
        Report.Loss loss = report.loss();
        if (loss.lostWrites() + loss.lostRows() + loss.duplicatedRows() + loss.resurrectedRows() > 0) {
            problems.add("loss: " + loss);
        }
        if (report.gaps().size() != kills.size()) {
            problems.add("%d gaps instead of %d".formatted(report.gaps().size(), kills.size()));
        }
        if (report.noEvidence().stream()
                .noneMatch(why -> why.startsWith("Its process died %d ".formatted(kills.size())))) {
            problems.add("said to be evidence: " + report.noEvidence());
        }
        if (!report.leftovers().isEmpty()) {
            problems.add("left over: " + report.leftovers());
        }
    }

    /// Lets a process come to an instant and kills it.
    ///
    /// @param problems gets a sentence if it never came to it
    /// @return what it printed
    static List<String> killed(Process child, Kill kill, List<String> problems)
            throws IOException, InterruptedException {
        try {
            return killed(child, kill, () -> Thread.sleep(kill.delayMillis()), problems);
        } catch (SQLException e) {
            throw new IllegalStateException("nothing was asked of a database", e);
        }
    }

    /// The same, with something else to wait for than a while.
    static List<String> killed(Process child, Kill kill, Pause pause, List<String> problems)
            throws IOException, InterruptedException, SQLException {
        var printed = new ArrayList<String>();
        int times = 0;
        try (BufferedReader out = child.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                printed.add(line);
                if (kill.matches(line) && ++times == kill.times()) {
                    pause.await();
                    child.toHandle().destroyForcibly(); // leaves the pipe open, so that all it printed is read
                }
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        if (times < kill.times()) {
            problems.add("never came to " + kill + ", but: " + tail(printed));
        }
        return printed.isEmpty() ? printed : printed.subList(0, printed.size() - 1); // the kill may have cut it short
    }

    private static List<String> tail(List<String> printed) {
        List<String> told = printed.stream()
                .filter(line -> !line.startsWith("acknowledged "))
                .toList();
        List<String> tail = new ArrayList<>(told.stream()
                .filter(line -> line.contains("RollbackBegan") || line.contains("FAILED"))
                .toList());
        tail.addAll(told.subList(Math.max(0, told.size() - 5), told.size()));
        return tail;
    }

    /// What a process printed although the file does not hold it.
    private static List<String> missing(CrashStage stage, List<String> printed) {
        try (ProjectFile file = ProjectFile.openReadOnly(stage.file())) {
            var entries = file.rehearsals().journal(1).entries().stream()
                    .map(JournalEntry::number)
                    .collect(Collectors.toSet());
            var acknowledged = file.rehearsals().ledger(1).writes().stream()
                    .filter(write -> write.state() == WriteState.ACKNOWLEDGED)
                    .map(LedgerWrite::sequence)
                    .collect(Collectors.toSet());
            return printed.stream()
                    .filter(line -> line.startsWith("entry ") || line.startsWith("acknowledged "))
                    .filter(line -> {
                        long number = Long.parseLong(line.split(" ", 3)[1]);
                        return !(line.startsWith("entry ") ? entries : acknowledged).contains(number);
                    })
                    .map(line -> "printed, but not in the file: " + line)
                    .toList();
        }
    }

    private static void awaitNobody(CrashStage stage, List<String> problems) throws InterruptedException {
        long end = System.nanoTime() + GONE.toNanos();
        while (!stage.processes().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        stage.processes().forEach(process -> problems.add("still running: " + process));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /// Hears nothing.
    static final class Silent implements RehearsalListener {
        @Override
        public void preparing(String what) {
            // nobody looks
        }

        @Override
        public void journalled(JournalEntry entry) {
            // nobody looks
        }

        @Override
        public void figures(Live live) {
            // nobody looks
        }
    }
}
