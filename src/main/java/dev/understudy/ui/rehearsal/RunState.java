package dev.understudy.ui.rehearsal;

import dev.understudy.project.Project;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.project.Trigger;
import dev.understudy.rehearse.RehearsalListener.Live;
import dev.understudy.rehearse.RehearsalListener.TriggerNow;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.journal.JournalEvent.Direction;
import dev.understudy.rehearse.report.Report;
import dev.understudy.ui.common.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that is known of the rehearsal that is shown, made from what the engine says and nothing else. On
/// one thread; its memory does not grow with the length of the run.
final class RunState {
    private static final int LINES = 300;
    private static final int MARKS = 200;

    private final Project project;
    private final List<Step> steps;
    private final Expected expected;
    private final JournalWords words;
    private final Tale tale = new Tale();
    private final History history = new History();
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final Deque<JournalWords.Line> lines = new ArrayDeque<>();
    private @Nullable Live live;
    private @Nullable Question question;
    private @Nullable Report report;
    private String said = "";

    /// An instant worth a line through the charts.
    ///
    /// @param seconds since the workload began
    /// @param text such as the number of the step that began
    record Mark(double seconds, String text, boolean back) {}

    RunState(Project project, Expected expected) {
        this.project = project;
        this.steps = project.plan().enabledSteps();
        this.expected = expected;
        this.words = new JournalWords(this::number);
    }

    void take(Feed.Delivery delivery) {
        if (delivery.live() != null) {
            take(delivery.live());
        }
        if (delivery.said() != null) {
            said = delivery.said();
            add(new JournalWords.Line(at(live == null ? 0 : live.nanos()), "engine", said));
        }
        delivery.entries().forEach(this::take);
        if (delivery.question() != null) {
            question = delivery.question();
        }
    }

    /// An event, of this process or of an earlier one.
    void take(JournalEntry entry) {
        tale.take(entry);
        words.of(entry.event(), at(entry.nanos())).ifPresent(this::add);
        if (live != null && entry.event() instanceof JournalEvent.StepBegun begun) {
            boolean back = begun.direction() == Direction.UNDO;
            marks.addLast(new Mark(seconds(entry.nanos()), Integer.toString(number(begun.step())), back));
            if (marks.size() > MARKS) {
                marks.removeFirst();
            }
        }
    }

    private void take(Live now) {
        live = now;
        boolean none = now.arrivalsPerSecond() == 0;
        history.add(new History.Point(
                now.elapsed().toNanos() / 1e9,
                none ? Double.NaN : now.p50Millis(),
                none ? Double.NaN : now.p95Millis(),
                none ? Double.NaN : now.p99Millis(),
                none ? Double.NaN : now.failedShare() * 100,
                tale.measuring() ? now.writesPerSecond() : Double.NaN));
    }

    private void add(JournalWords.Line line) {
        lines.addFirst(line);
        if (lines.size() > LINES) {
            lines.removeLast();
        }
    }

    /// The question was answered.
    void answered() {
        question = null;
    }

    /// The rehearsal has ended.
    void ended(Report with) {
        report = with;
        question = null;
    }

    private String at(long nanos) {
        return live == null ? "" : Shown.measured(Duration.ofNanos((long) (seconds(nanos) * 1e9)));
    }

    private double seconds(long nanos) {
        Live last = live;
        return last == null
                ? 0
                : Math.max(0, (nanos - last.nanos() + last.elapsed().toNanos()) / 1e9);
    }

    List<StepRow> rows() {
        Live last = live;
        Question asked = question;
        var now = new StepRow.Now(
                last == null ? 0 : last.nanos(),
                last == null ? -1 : last.stepProgress(),
                asked == null ? 0 : asked.askedNanos());
        var rows = new ArrayList<StepRow>();
        for (Step step : steps) {
            rows.add(StepRow.of(rows.size() + 1, step, tale.fate(step.id()), expected.of(step), now));
        }
        return rows;
    }

    List<TriggerRow> triggers() {
        List<TriggerNow> judged = live == null ? List.of() : live.triggers();
        return project.plan().triggers().stream()
                .map(trigger -> TriggerRow.of(
                        trigger,
                        judged(judged, trigger),
                        tale.fired(trigger.id().value())))
                .toList();
    }

    private static Optional<TriggerNow> judged(List<TriggerNow> judged, Trigger trigger) {
        return judged.stream().filter(now -> now.id().equals(trigger.id())).findFirst();
    }

    List<Clock> clocks(Instant now) {
        return new Clocks(project.plan(), project.objectives(), tale, expected, live, report).all(now);
    }

    /// The number of a step, from 1; 0 for one that does not run.
    int number(StepId id) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals(id)) {
                return i + 1;
            }
        }
        return 0;
    }

    /// The step that runs, forward or back.
    Optional<Step> running() {
        return steps.stream().filter(step -> tale.fate(step.id()).runs()).findFirst();
    }

    /// The next step forward that has not begun.
    Optional<Step> next() {
        return steps.stream()
                .filter(step -> tale.fate(step.id()).begun() == null
                        && tale.fate(step.id()).forward() == null)
                .findFirst();
    }

    Expected.Back back() {
        return expected.back(project.plan(), tale);
    }

    Project project() {
        return project;
    }

    Tale tale() {
        return tale;
    }

    History history() {
        return history;
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    /// Newest first.
    List<JournalWords.Line> lines() {
        return List.copyOf(lines);
    }

    Optional<Live> live() {
        return Optional.ofNullable(live);
    }

    Optional<Question> question() {
        return Optional.ofNullable(question);
    }

    Optional<Report> report() {
        return Optional.ofNullable(report);
    }

    /// What the engine does outside of steps, as it said last.
    String said() {
        return said;
    }
}
