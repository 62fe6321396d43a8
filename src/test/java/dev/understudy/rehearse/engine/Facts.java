package dev.understudy.rehearse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.cli.ExitCodes;
import dev.understudy.project.Plan;
import dev.understudy.project.Side;
import dev.understudy.project.Step;
import dev.understudy.project.Undo;
import dev.understudy.rehearse.report.Report;
import java.time.Duration;
import java.util.Map;

/// What several tests of whole rehearsals assert together.
final class Facts {
    private Facts() {}

    /// It was rolled back, every row is accounted for, nothing is lost, both schemas are as before.
    static void rolledBackGreen(Report report) {
        assertEquals(Report.Outcome.ROLLED_BACK, report.outcome(), report.outcomeReason());
        assertEquals(ExitCodes.ROLLED_BACK, ExitCodes.of(report));
        assertTrue(report.restore().green(), report.restore().toString());
        nothingLost(report);
        recoveryAddsUp(report);
    }

    /// No row is in any of the four classes that must not be.
    static void nothingLost(Report report) {
        Report.Restore restore = report.restore();
        assertTrue(restore.judged());
        assertEquals(
                "0 lost, 0 resurrected, 0 altered, 0 unexplained, 0 diverged",
                "%d lost, %d resurrected, %d altered, %d unexplained, %d diverged"
                        .formatted(
                                restore.lost(),
                                restore.resurrected(),
                                restore.altered(),
                                restore.unexplained(),
                                restore.diverged()),
                restore.named().toString());
        Report.Loss loss = report.loss();
        assertEquals(
                "0 lost writes, 0 lost rows, 0 duplicated",
                "%d lost writes, %d lost rows, %d duplicated"
                        .formatted(loss.lostWrites(), loss.lostRows(), loss.duplicatedRows()));
        assertTrue(loss.acknowledged() > 0, "the application wrote");
        assertTrue(report.objectives().rpoMet());
    }

    /// The four parts are none below zero, and their sum runs to whichever is later: the end of the last
    /// restoring undo, or service held healthy.
    static void recoveryAddsUp(Report report) {
        Report.Recovery recovery = report.recovery();
        assertNotNull(recovery);
        Duration undone = recovery.detect().plus(recovery.decide()).plus(recovery.rollBack());
        assertFalse(recovery.detect().isNegative(), recovery.toString());
        assertFalse(recovery.decide().isNegative(), recovery.toString());
        assertFalse(recovery.rollBack().isNegative(), recovery.toString());
        assertFalse(recovery.recover().isNegative(), recovery.toString());
        assertFalse(recovery.cleanUp().isNegative(), recovery.toString());
        assertTrue(recovery.served(), recovery.toString());
        Duration later = undone.compareTo(recovery.serviceBack()) > 0 ? undone : recovery.serviceBack();
        assertEquals(later, recovery.total(), recovery.toString());
        assertEquals(
                recovery.total().compareTo(report.objectives().rto()) <= 0,
                report.objectives().rtoMet());
    }

    /// Each step that began and has an acting undo is undone; each that has nothing to undo is done or
    /// failed; the others never began.
    static void begunStepsAreUndone(Plan plan, Report report) {
        for (Step step : plan.enabledSteps()) {
            Report.StepFigures figures = step(report, step.id().value());
            boolean begun = !figures.status().equals("pending");
            if (begun && step.undo() instanceof Undo.Acting) {
                assertEquals("undone", figures.status(), figures.toString());
                assertNotNull(figures.undo(), figures.toString());
            } else if (begun) {
                assertTrue(figures.status().equals("done") || figures.status().equals("failed"), figures.toString());
                assertTrue(step.undo() instanceof Undo.NothingToUndo, figures.toString());
            }
        }
    }

    /// The application is where it was: v1, and the source decides.
    static void standsAsBefore(Replay end) {
        assertEquals(Side.SOURCE, end.record());
        assertEquals(Map.of("reads", Map.of("v1", 100), "writes", Map.of("v1", 100)), end.weights());
        assertFalse(end.relayed());
        assertTrue(end.held().isEmpty(), end.held().toString());
    }

    static Report.StepFigures step(Report report, String id) {
        return report.steps().stream()
                .filter(step -> step.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Report.FiredTrigger trigger(Report report, String id) {
        return report.triggers().stream()
                .filter(trigger -> trigger.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
