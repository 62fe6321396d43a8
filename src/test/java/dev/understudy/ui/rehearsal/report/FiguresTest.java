package dev.understudy.ui.rehearsal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.cli.report.Reports;
import dev.understudy.project.Project;
import dev.understudy.rehearse.report.PastRun;
import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.report.Report.Outcome;
import dev.understudy.store.text.TextForm;
import dev.understudy.ui.common.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Project PROJECT = TextForm.read(Path.of("sample-projects", "corner-books"));
    private static final PastRun SLOW = run(1, PastReports.rolledBack(PROJECT, 2));
    private static final PastRun QUICK = run(2, PastReports.rolledBack(PROJECT, 1));
    private static final PastRun STUCK = run(3, PastReports.stuck(PROJECT));
    private static final PastRun COMPLETED = run(4, PastReports.completed(PROJECT));

    @Test
    void theStripSaysWhatWasMeasuredAndHowItStands() {
        assertEquals(
                List.of(
                        new Promise(
                                "Recovery, RTO 15:00",
                                "3:01.3",
                                "20.1 % of RTO",
                                "rehearsal 1: 6:02.6, now 3:01.3 faster",
                                State.PASS,
                                "met"),
                        new Promise(
                                "Downtime, budget left 15:54",
                                "0:33.4",
                                "seen, resolution 125 ms",
                                "0:33.4 charged, 3.5 % of budget",
                                State.PASS,
                                "met"),
                        new Promise(
                                "Loss, RPO 0 ms",
                                "0",
                                "of 12,106 acknowledged writes lost",
                                "3 writes of unknown end, 1 of them present",
                                State.PASS,
                                "met"),
                        new Promise(
                                "Restore",
                                "309,986",
                                "rows, each accounted for",
                                "schemas equal",
                                State.PASS,
                                "clean")),
                Promises.of(page(QUICK, Reference.chosen(SLOW))));
    }

    @Test
    void aRecoveryAfterWhichNothingWasServedIsALowerBound() {
        Promise recovery = Promises.of(page(STUCK, new Reference(null, null))).getFirst();

        assertEquals("at least", recovery.unit());
        assertEquals("missed", recovery.word());
    }

    @Test
    void whatWasNotJudgedOrNotMeasuredIsNeitherMetNorZero() {
        Report unjudged = Reports.completed(true, Reports.proof(0, false));
        List<Promise> strip = Promises.of(page(run(1, unjudged), new Reference(null, null)));

        assertEquals("not needed", strip.getFirst().figure());
        assertEquals("not judged", strip.get(2).figure());
        assertEquals("not judged", strip.get(3).figure());
    }

    @Test
    void theChipSaysWhatHappenedAndWhatItCost() {
        assertEquals(new RunWords(State.ROLLED_BACK, "Rolled back"), RunWords.outcome(QUICK));
        assertEquals(new RunWords(State.PASS, "Completed"), RunWords.outcome(COMPLETED));
        assertEquals(new RunWords(State.FAIL, "Stuck, 2 writes lost, RTO missed"), RunWords.outcome(STUCK));
        assertEquals(
                new RunWords(State.FAIL, "Completed, proof red"),
                RunWords.outcome(run(1, Reports.completed(true, Reports.proof(1, true)))));
        assertEquals(
                new RunWords(State.FAIL, "Completed, not proven"),
                RunWords.outcome(run(1, Reports.completed(true, Reports.proof(0, false)))));
        assertEquals(
                new RunWords(State.NOT_MEASURED, "Aborted, nothing was judged"),
                RunWords.outcome(run(1, Reports.clean(Outcome.ABORTED))));
    }

    @Test
    void aStepIsHeldAgainstTheEarlierRunBothWays() {
        StepRow first = StepRow.of(QUICK_REPORT, Reference.chosen(SLOW)).getFirst();

        assertEquals("900 ms", first.forward().now());
        assertEquals("0:01.8", first.forward().then());
        assertEquals("\u2212900 ms", first.forward().difference());
        assertEquals("210 ms", first.back().now());
        assertEquals("\u2212210 ms", first.back().difference());
    }

    @Test
    void noneAndNotRunAndNotEndedAreThreeThings() {
        List<StepRow> rows = StepRow.of(QUICK_REPORT, new Reference(null, null));
        List<StepRow> stuck = StepRow.of(PastReports.stuck(PROJECT), new Reference(null, null));
        int steps = QUICK_REPORT.steps().size();

        assertEquals("none", rows.get(3).back().now());
        assertEquals("not run", rows.get(steps - 1).forward().now());
        assertEquals("not run", rows.get(steps - 1).back().now());
        assertEquals("not ended", stuck.get(steps - 4).back().now());
        assertEquals(RunWords.NONE, rows.getFirst().forward().difference());
        assertEquals("2:47.1", rows.getLast().back().now());
    }

    @Test
    void aDifferenceHasATrueMinusOrAnExplicitPlus() {
        Duration second = Duration.ofSeconds(1);

        assertEquals("+125 ms", Difference.of(second.plusMillis(125), second));
        assertEquals("\u22120:01.5", Difference.of(second, second.plusMillis(1_500)));
        assertEquals("0 ms", Difference.of(second, second));
    }

    @Test
    void theScaleEndsAtAWholeMarkAndHasAFew() {
        Scale scale = Scale.to(Duration.ofMinutes(4).plusSeconds(26));

        assertEquals(Duration.ofMinutes(5), scale.end());
        assertEquals(6, scale.marks().size());
        assertEquals(new Scale(Duration.ofMillis(1), Duration.ofMillis(1)), Scale.to(Duration.ZERO));
    }

    @Test
    void whatIsTooShortToBeSeenIsATickAndWhatIsNoneIsNothing() {
        Scale scale = new Scale(Duration.ofMinutes(5), Duration.ofMinutes(1));

        List<Scale.Slice> slices = scale.slices(
                List.of(Duration.ofMinutes(1), Duration.ofMillis(200), Duration.ZERO, Duration.ofSeconds(30)), 300);

        assertEquals(new Scale.Slice(0, 60, false), slices.get(0));
        assertTrue(slices.get(1).tick());
        assertEquals(3, slices.get(1).width());
        assertEquals(0, slices.get(2).width());
        assertEquals(30, slices.get(3).width(), 1e-9);
        assertEquals(60.2, slices.get(3).from(), 1e-9);
    }

    private static final Report QUICK_REPORT = PastReports.rolledBack(PROJECT, 1);

    private static Page.Shown page(PastRun run, Reference reference) {
        Report report = java.util.Objects.requireNonNull(run.report());
        return new Page.Shown(run, report, reference, List.of(run), report.fingerprints());
    }

    private static PastRun run(long number, Report report) {
        return new PastRun(number, true, report.fingerprints(), "", report, "");
    }
}
