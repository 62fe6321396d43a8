package dev.understudy.rehearse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.cli.ExitCodes;
import dev.understudy.rehearse.report.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Faults that a migration must come back from, and those from which it cannot.
@Execution(ExecutionMode.CONCURRENT)
class FaultsIT {
    /// What a busy machine may add to an outage: connections that come back, and what queued meanwhile.
    private static final Duration BUSY = Duration.ofMillis(1_500);

    @TempDir
    private Path folder;

    @Test
    void aTargetThatDiesDuringTheBackfillCostsNoDowntime() throws InterruptedException {
        Variant slow = Variant.calm().setting("backfill", "batch", "20").setting("backfill", "pause", "PT0.05S");
        Report report = rehearse(slow, Ask.forward().scale(1_000).fault("kill-target@backfill"));
        Facts.rolledBackGreen(report);
        Facts.begunStepsAreUndone(slow.project().plan(), report);
        assertEquals(Duration.ZERO, report.service().downtime());
        assertEquals("failed", forward(report, "backfill"));
        assertNotNull(Facts.trigger(report, "step-failed").firedAt(), report.outcomeReason());
        onsetIsTheFault(report, "kill-target@backfill");
    }

    /// The step's own status is that of its undo.
    private static String forward(Report report, String step) {
        return report.outcomeReason().startsWith("step failed: " + step) ? "failed" : report.outcomeReason();
    }

    private static Report.Fault onsetIsTheFault(Report report, String fault) {
        Report.Recovery recovery = report.recovery();
        assertNotNull(recovery);
        assertEquals("fault", recovery.onsetSource());
        Report.Fault applied = report.faults().getFirst();
        assertEquals(fault, applied.fault());
        Duration apart = Duration.between(recovery.onset(), applied.from()).abs();
        assertTrue(apart.compareTo(Duration.ofSeconds(1)) < 0, "onset %s, fault %s".formatted(recovery, applied));
        return applied;
    }

    @Test
    void aSourceThatIsCutOffWhileReadsShiftIsDownForAsLongAsItIsCut() throws InterruptedException {
        Variant tight = Variant.calm()
                .deadline(Duration.ofSeconds(1))
                .trigger("errors", "0.01")
                .triggerDuring("errors", "shift-reads-25")
                .setting("shift-reads-25", "hold", "PT200S");
        Report report = rehearse(tight, Ask.forward().fault("cut-source@shift-reads-25:500ms+3s"));
        Facts.rolledBackGreen(report);
        Facts.begunStepsAreUndone(tight.project().plan(), report);
        assertTrue(report.outcomeReason().startsWith("trigger errors: "), report.outcomeReason());
        assertNotNull(Facts.trigger(report, "errors").firedAt());
        Report.Fault cut = onsetIsTheFault(report, "cut-source@shift-reads-25:500ms+3s");
        Instant until = cut.to();
        assertNotNull(until);
        Duration length = Duration.between(cut.from(), until);
        Duration least = length.minus(report.service().resolution()).minusSeconds(1);
        Duration most = length.plusSeconds(1).plus(BUSY);
        Duration downtime = report.service().downtime();
        assertTrue(
                downtime.compareTo(least) >= 0 && downtime.compareTo(most) <= 0,
                "%s is not within %s and %s".formatted(downtime, least, most));
        assertTrue(report.service().failedShare() > 0);
    }

    @Test
    void aTargetThatAnswersLateFiresTheLatencyTrigger() throws InterruptedException {
        Variant watched = Variant.calm()
                .trigger("latency", "400")
                .triggerDuring("latency", "soak")
                .setting("soak", "for", "PT400S");
        Report report = rehearse(watched, Ask.forward().fault("slow-target@soak:1s"));
        assertEquals(Report.Outcome.ROLLED_BACK, report.outcome(), report.outcomeReason());
        assertTrue(report.restore().green(), report.restore().toString());
        Facts.nothingLost(report);
        Facts.begunStepsAreUndone(watched.project().plan(), report);
        assertTrue(report.outcomeReason().startsWith("trigger latency: p95 was "), report.outcomeReason());
        assertNotNull(Facts.trigger(report, "latency").firedAt());
        onsetIsTheFault(report, "slow-target@soak:1s");
    }

    @Test
    void aCleaningUndoThatFailsIsLeftOverWithItsSql() throws InterruptedException {
        Report report =
                rehearse(Variant.calm(), Ask.forward().rollBackAt("validate").fault("fail-undo@add-keys"));
        assertEquals(Report.Outcome.ROLLED_BACK, report.outcome(), report.outcomeReason());
        assertEquals(ExitCodes.ROLLED_BACK, ExitCodes.of(report));
        assertEquals("undoFailed", Facts.step(report, "add-keys").status());
        assertEquals("undone", Facts.step(report, "expand").status(), "the others are cleaned up all the same");
        assertEquals(1, report.leftovers().size());
        Report.Leftover left = report.leftovers().getFirst();
        assertTrue(left.what().startsWith(Facts.step(report, "add-keys").name()), left.what());
        assertTrue(
                left.sql().contains("-- target")
                        && left.sql().contains("drop constraint if exists payments_order_fk;")
                        && left.sql().contains("drop index concurrently if exists customers_email;"),
                left.sql());
        Facts.nothingLost(report);
        Facts.recoveryAddsUp(report);
    }

    @Test
    void aRestoringUndoThatFailsLeavesTheRehearsalStuck() throws InterruptedException {
        Report report =
                rehearse(Variant.calm(), Ask.forward().rollBackAt("write-both").fault("fail-undo@write-both"));
        assertEquals(Report.Outcome.STUCK, report.outcome());
        assertEquals(ExitCodes.STUCK, ExitCodes.of(report));
        assertEquals("undoFailed", Facts.step(report, "write-both").status());
        assertEquals("done", Facts.step(report, "expand").status(), "nothing is cleaned up under a running v2");
        assertTrue(
                report.outcomeReason()
                        .endsWith("write-both could not be undone: A fault was injected: the undo fails."),
                report.outcomeReason());
        assertEquals(0, report.loss().lostWrites());
        assertTrue(
                report.unseen().contains("Whether the schemas are as before: the rollback did not end."),
                report.unseen().toString());
    }

    @Test
    void anActionThatFailsRollsBackWhatWasDone() throws InterruptedException {
        Report report = rehearse(Variant.calm(), Ask.forward().fault("fail-sql@add-keys"));
        Facts.rolledBackGreen(report);
        Facts.begunStepsAreUndone(Variant.calm().project().plan(), report);
        assertEquals("step failed: add-keys: A fault was injected: the action fails.", report.outcomeReason());
        assertNotNull(Facts.trigger(report, "step-failed").firedAt());
        assertNull(Facts.trigger(report, "errors").firedAt());
        assertEquals("pending", Facts.step(report, "validate").status());
        Report.Recovery recovery = report.recovery();
        assertNotNull(recovery);
        assertEquals("step", recovery.onsetSource());
        assertEquals(List.of(), report.leftovers());
    }

    private Report rehearse(Variant variant, Ask ask) throws InterruptedException {
        try (var fixture = new RehearsalFixture(folder, variant)) {
            return fixture.rehearse(ask);
        }
    }
}
