package dev.understudy.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.rehearse.ledger.WriteState;
import dev.understudy.store.StoreException.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasReportedAsWrittenIsThereAfterKill9() throws Exception {
        Path path = folder.resolve("shop.understudy");
        ProjectFile.create(path, SampleProjects.full()).close();
        for (int run = 1; run <= 3; run++) {
            List<String> printed = killedAfter(path, 150 * run * run);
            try (ProjectFile file = ProjectFile.open(path)) {
                var rehearsals = file.rehearsals();
                assertEquals(run, rehearsals.interrupted().orElseThrow().id());
                long entries = rehearsals.journal(run).entries().size();
                assertTrue(entries >= highest(printed, "journal "), "all journal entries");
                Map<Long, WriteState> states = rehearsals.ledger(run).writes().stream()
                        .collect(Collectors.toMap(LedgerWrite::sequence, LedgerWrite::state));
                assertEquals(List.of(), missing(printed, states));
                rehearsals.finish(run, "aborted", "{}", Instant.EPOCH);
            }
        }
    }

    @Test
    void aLiveProcessKeepsOthersFromWritingAndADeadOneDoesNot() throws Exception {
        Path path = folder.resolve("shop.understudy");
        ProjectFile.create(path, SampleProjects.full()).close();
        Process child = Child.start(path);
        try (BufferedReader lines = child.inputReader()) {
            assertTrue(lines.readLine() != null, "the child writes");
            var e = assertThrows(StoreException.class, () -> ProjectFile.open(path));
            assertEquals(Reason.LOCKED, e.reason());
            assertEquals(
                    "Cannot open %s: process %d has it open. Close it there, or open the project read only."
                            .formatted(path, child.pid()),
                    e.getMessage());
            try (ProjectFile reader = ProjectFile.openReadOnly(path)) {
                assertEquals(SampleProjects.full(), reader.project());
                assertTrue(!reader.rehearsals().ledger(1).writes().isEmpty(), "a reader sees what is written");
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        try (ProjectFile file = ProjectFile.open(path)) {
            assertEquals(SampleProjects.full(), file.project());
        }
    }

    private static List<String> killedAfter(Path path, int lines) throws IOException, InterruptedException {
        Process child = Child.start(path);
        var printed = new ArrayList<String>();
        try (BufferedReader out = child.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                printed.add(line);
                if (printed.size() == lines) {
                    child.toHandle().destroyForcibly(); // leaves the pipe open, so that all it printed is read
                }
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertTrue(printed.size() >= lines, () -> "the child printed " + printed);
        printed.removeLast(); // the kill may have cut it short
        return printed;
    }

    private static long highest(List<String> printed, String prefix) {
        return numbers(printed, prefix).stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static List<Long> numbers(List<String> printed, String prefix) {
        return printed.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> Long.valueOf(line.substring(prefix.length())))
                .toList();
    }

    private static List<String> missing(List<String> printed, Map<Long, WriteState> states) {
        Function<Long, String> state = number -> String.valueOf(states.get(number));
        var missing = new ArrayList<String>();
        numbers(printed, "intended ").stream()
                .filter(number -> !states.containsKey(number))
                .forEach(number -> missing.add("intended " + number));
        numbers(printed, "acknowledged ").stream()
                .filter(number -> !state.apply(number).equals("ACKNOWLEDGED"))
                .forEach(number -> missing.add("acknowledged " + number + " is " + state.apply(number)));
        return missing;
    }
}
