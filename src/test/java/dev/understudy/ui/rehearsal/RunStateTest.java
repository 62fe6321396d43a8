package dev.understudy.ui.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.project.StepId;
import dev.understudy.project.TriggerId;
import dev.understudy.rehearse.RehearsalListener;
import dev.understudy.rehearse.RehearsalListener.Live;
import dev.understudy.rehearse.RehearsalListener.TriggerNow;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.journal.JournalEvent.Direction;
import dev.understudy.rehearse.journal.JournalEvent.StepEnd;
import dev.understudy.store.text.TextForm;
import dev.understudy.ui.common.State;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The sample as a scripted listener tells it: known events, known clocks, counts and states.
class RunStateTest {
    private static final Project SAMPLE = TextForm.read(Path.of("sample-projects", "corner-books"));
    private static final StepId EXPAND = new StepId("expand");
    private static final StepId WRITE_BOTH = new StepId("write-both");
    private static final Instant EPOCH = Instant.parse("2026-05-01T10:00:00Z");

    private final RunState run = new RunState(SAMPLE, Expected.ESTIMATES);
    private long number;

    @Test
    void beforeItBeginsEveryClockSaysThatItKnowsNothing() {
        assertEquals("not begun", clock("Elapsed").figure());
        assertEquals("none", clock("Recovery if rolled back now").figure());
        assertEquals("not measured", clock("Downtime").figure());
        assertEquals("not judged", clock("Lost writes").figure());
        assertEquals("0 of 18 steps done", clock("Elapsed").below());
    }

    @Test
    void aStepThatRunsTicksAndOneThatEndedKeepsWhatTheJournalSays() {
        live(2, 0.61, List.of());
        event(1, new JournalEvent.StepBegun(EXPAND, Direction.FORWARD));
        event(
                3,
                new JournalEvent.StepEnded(
                        EXPAND, Direction.FORWARD, StepEnd.DONE, Duration.ofMillis(2_100), Duration.ZERO, "14 parts"));
        event(3, new JournalEvent.StepBegun(WRITE_BOTH, Direction.FORWARD));
        live(8, 0.61, List.of());

        StepRow expand = run.rows().get(0);
        assertEquals(List.of("done", State.PASS, "14 parts"), List.of(expand.word(), expand.state(), expand.detail()));
        assertEquals(Duration.ofMillis(2_100), expand.active());
        StepRow running = run.rows().get(1);
        assertEquals("running 61 %", running.word());
        assertEquals(Duration.ofSeconds(5), running.active());
        assertEquals("waiting", run.rows().get(2).word());
        assertEquals("1 of 18 steps done", clock("Elapsed").below());
        assertEquals("0:08", clock("Elapsed").figure());
    }

    @Test
    void aStepThatAsksWaitsAndIsNotActiveMeanwhile() {
        live(2, -1, List.of());
        event(2, new JournalEvent.StepBegun(EXPAND, Direction.FORWARD));
        var question = new Question(EXPAND, "Go?", new Question.Wording("Yes", "No"), seconds(5), _ -> {});
        run.take(new Feed.Delivery(List.of(), null, null, question));
        live(9, -1, List.of());

        StepRow row = run.rows().getFirst();
        assertEquals("asks you", row.word());
        assertEquals(Duration.ofSeconds(3), row.active());
        assertEquals(Duration.ofSeconds(4), row.waiting());
    }

    @Test
    void rollingBackMakesRecoveryTheFirstClockFromTheOnsetOn() {
        begunAndDone(EXPAND);
        begunAndDone(WRITE_BOTH);
        live(10, -1, List.of());
        assertTrue(clock("Recovery if rolled back now").below().startsWith("0 of 1 undo times measured"));
        event(12, new JournalEvent.RollbackBegan("pressed", seconds(11), "press"));
        event(12, new JournalEvent.StepBegun(WRITE_BOTH, Direction.UNDO));
        live(17, -1, List.of());

        Clock first = run.clocks(EPOCH).getFirst();
        assertEquals(List.of("Recovery", "0:06"), List.of(first.caption(), first.figure()));
        assertEquals("undoing", run.rows().get(1).word());
        assertEquals(
                List.of("2"),
                run.marks().stream().map(RunState.Mark::text).distinct().toList());
        event(
                18,
                new JournalEvent.StepEnded(
                        WRITE_BOTH, Direction.UNDO, StepEnd.DONE, Duration.ofSeconds(6), Duration.ZERO, ""));
        assertEquals("undone", run.rows().get(1).word());
    }

    @Test
    void downtimeAndBudgetAreThoseOfTheEngine() {
        run.take(new Feed.Delivery(
                List.of(),
                null,
                at(
                        20,
                        -1,
                        List.of(),
                        Optional.of(new RehearsalListener.ServiceSoFar(
                                Duration.ofSeconds(20),
                                Duration.ofMillis(804),
                                true,
                                Duration.ofMillis(125),
                                Duration.ofSeconds(1)))),
                null));
        assertEquals("> 804 ms", clock("Downtime").figure());
        assertEquals("resolution 125 ms", clock("Downtime").below());
        assertTrue(clock("Budget left this month").below().endsWith("used before, 0:01.0 now"));
    }

    @Test
    void aTriggerShowsTheValueThatWasJudgedAndItsWayToTheThreshold() {
        live(4, -1, List.of(new TriggerNow(new TriggerId("latency"), true, OptionalDouble.of(340))));
        TriggerRow latency = trigger("latency");
        assertEquals(List.of("> 400 ms", "340 ms", "near"), List.of(latency.firesAt(), latency.now(), latency.word()));
        assertEquals(0.85, latency.way().orElseThrow(), 1e-9);
        assertEquals("not now", trigger("errors").now());
        event(5, new JournalEvent.TriggerFired(new TriggerId("latency"), "p95 was 431 ms"));
        assertEquals(State.FAIL, trigger("latency").state());
        assertEquals("fired: p95 was 431 ms", trigger("latency").word());
    }

    @Test
    void aJournalOfAnEarlierProcessTellsWhichStepWasUnderWay() {
        event(1, new JournalEvent.SessionOpened(1, 4711));
        event(2, new JournalEvent.StepBegun(EXPAND, Direction.FORWARD));
        event(3, new JournalEvent.SessionOpened(2, 4712));
        assertEquals(Optional.of(EXPAND), run.tale().under());
        assertEquals("in doubt", run.rows().getFirst().word());
    }

    @Test
    void theLinesOfALongRunAreBounded() {
        for (int i = 0; i < 36_000; i++) {
            event(i, new JournalEvent.Relayed(i % 2 == 0));
            live(i, -1, List.of());
        }
        assertEquals(300, run.lines().size());
        assertEquals(36_000, run.tale().events());
    }

    @Test
    void measuredTimesReplaceEstimates() {
        var measured = new RunState(SAMPLE, new Expected(Map.of(EXPAND, Duration.ofSeconds(7)), Map.of()));
        assertEquals(Duration.ofSeconds(7), measured.rows().getFirst().expected());
        assertEquals(Duration.ofSeconds(20), measured.rows().get(1).expected());
    }

    private void begunAndDone(StepId step) {
        event(1, new JournalEvent.StepBegun(step, Direction.FORWARD));
        event(
                2,
                new JournalEvent.StepEnded(
                        step, Direction.FORWARD, StepEnd.DONE, Duration.ofSeconds(1), Duration.ZERO, ""));
    }

    private Clock clock(String caption) {
        return run.clocks(EPOCH).stream()
                .filter(clock -> clock.caption().equals(caption))
                .findFirst()
                .orElseThrow();
    }

    private TriggerRow trigger(String id) {
        return run.triggers().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void event(long second, JournalEvent event) {
        number++;
        run.take(new JournalEntry(number, 1, seconds(second), EPOCH.plusSeconds(second), event));
    }

    private void live(long second, double share, List<TriggerNow> triggers) {
        run.take(new Feed.Delivery(List.of(), null, at(second, share, triggers, Optional.empty()), null));
    }

    private static Live at(
            long second, double share, List<TriggerNow> triggers, Optional<RehearsalListener.ServiceSoFar> service) {
        return new Live(
                seconds(second),
                Duration.ofSeconds(second),
                60,
                0,
                3,
                8,
                20,
                1_200,
                35,
                Duration.ofMillis(4),
                share,
                List.of(),
                new RehearsalListener.Routes(new TreeMap<>(), Set.of(), Side.SOURCE, true),
                triggers,
                service);
    }

    /// The workload began at second 0, when this process's clock stood at 1,000 s.
    private static long seconds(long second) {
        return (1_000 + second) * 1_000_000_000L;
    }
}
