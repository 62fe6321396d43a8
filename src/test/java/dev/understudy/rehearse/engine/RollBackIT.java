package dev.understudy.rehearse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.understudy.project.Plan;
import dev.understudy.project.Project;
import dev.understudy.project.Undo;
import dev.understudy.rehearse.RehearsalException;
import dev.understudy.rehearse.report.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From every step of the sample that has a way back, the way back.
class RollBackIT {
    private static final Variant CALM = Variant.calm();

    @TempDir
    private Path folder;

    static Stream<String> stepsBeforeThePointOfNoReturn() {
        return plan().enabledSteps().stream()
                .takeWhile(step -> !(step.undo() instanceof Undo.PointOfNoReturn))
                .map(step -> step.id().value());
    }

    private static Plan plan() {
        return CALM.project().plan();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stepsBeforeThePointOfNoReturn")
    @Execution(ExecutionMode.CONCURRENT)
    void everyStepBeforeThePointOfNoReturnRollsBackGreen(String step) throws InterruptedException {
        Report report = rehearse(Ask.forward().rollBackAt(step));
        assertEquals("asked to roll back at " + step, report.outcomeReason());
        assertEquals(upTo(step), begun(report));
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void thePointOfNoReturnItselfIsNotRunAndTheRestRollsBack() throws InterruptedException {
        Report report = rehearse(Ask.forward().rollBackAt("contract"));
        assertEquals("asked to roll back instead of contract", report.outcomeReason());
        assertEquals(upTo("stop-write-back"), begun(report));
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void halfABackfillRollsBackGreen() throws InterruptedException {
        Report report = rehearse(Ask.forward().rollBackAt("backfill", 50));
        assertEquals(upTo("backfill"), begun(report));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"stop-outbox", "tidy"})
    void aStepAfterThePointOfNoReturnIsRefusedBeforeAnythingStarts(String step) {
        try (var fixture = new RehearsalFixture(folder, CALM)) {
            RehearsalException refusal = assertThrows(
                    RehearsalException.class,
                    () -> fixture.rehearse(Ask.forward().rollBackAt(step)));
            assertEquals(RehearsalException.Reason.USAGE, refusal.reason());
            assertEquals("It comes after step contract, from which there is no way back.", refusal.why());
            assertFalse(fixture.opened());
        }
    }

    private Report rehearse(Ask ask) throws InterruptedException {
        try (var fixture = new RehearsalFixture(folder, CALM)) {
            Report report = fixture.rehearse(ask);
            Project project = CALM.project();
            Facts.rolledBackGreen(report);
            Facts.begunStepsAreUndone(project.plan(), report);
            Facts.standsAsBefore(fixture.end());
            assertEquals(List.of(), report.leftovers());
            Report.Recovery recovery = report.recovery();
            assertNotNull(recovery);
            assertEquals("press", recovery.onsetSource(), report.outcomeReason());
            return report;
        }
    }

    private static List<String> upTo(String last) {
        List<String> steps =
                plan().enabledSteps().stream().map(step -> step.id().value()).toList();
        return steps.subList(0, steps.indexOf(last) + 1);
    }

    private static List<String> begun(Report report) {
        return report.steps().stream()
                .filter(step -> !step.status().equals("pending"))
                .map(step -> step.id().value())
                .toList();
    }
}
