package dev.understudy.rehearse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.cli.ExitCodes;
import dev.understudy.project.Side;
import dev.understudy.project.StepId;
import dev.understudy.project.VersionId;
import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.rehearse.ledger.RowChange;
import dev.understudy.rehearse.ledger.WriteState;
import dev.understudy.rehearse.report.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole sample migration, forward, on real servers.
class ForwardIT {
    private static Report report;
    private static List<LedgerWrite> writes;
    private static Replay end;

    @BeforeAll
    static void rehearse(@TempDir Path folder) throws InterruptedException {
        try (var fixture = new RehearsalFixture(folder, Variant.calm())) {
            report = fixture.rehearse(Ask.forward());
            writes = fixture.writes();
            end = fixture.end();
        }
    }

    @Test
    void everyStepIsDoneAndTheCommandEndsWithZero() {
        assertEquals(Report.Outcome.COMPLETED, report.outcome(), report.outcomeReason());
        assertEquals(
                List.of("done"),
                report.steps().stream()
                        .map(Report.StepFigures::status)
                        .distinct()
                        .toList());
        assertEquals(List.of(), report.leftovers());
        assertEquals(ExitCodes.OK, ExitCodes.of(report));
    }

    @Test
    void theApplicationSawNoDowntime() {
        assertEquals(Duration.ZERO, report.service().downtime());
        assertEquals(Duration.ZERO, report.service().atLeast());
        assertFalse(report.service().open());
        assertEquals(0, report.service().failedShare());
        assertEquals(0, report.service().staleReads());
        assertEquals(Duration.ofMillis(100), report.service().resolution());
        assertTrue(report.service().longestHold().isPositive(), "the move held writes");
    }

    @Test
    void noAcknowledgedWriteIsLost() {
        assertEquals(0, report.loss().lostWrites());
        assertEquals(0, report.loss().lostRows());
        assertEquals(0, report.loss().duplicatedRows());
        assertEquals(0, report.loss().resurrectedRows());
        assertEquals(List.of(), report.loss().lost());
    }

    @Test
    void theReportCountsTheWritesThatTheLedgerHolds() {
        assertEquals(of(WriteState.ACKNOWLEDGED).size(), report.loss().acknowledged());
        assertEquals(of(WriteState.UNKNOWN).size(), report.loss().unknown());
        assertEquals(
                Set.of("v1", "v2", "v3", "v4", "v5"),
                of(WriteState.ACKNOWLEDGED).stream()
                        .map(LedgerWrite::version)
                        .map(VersionId::value)
                        .collect(Collectors.toSet()));
        assertEquals(
                Set.of(RowChange.Kind.values()),
                of(WriteState.ACKNOWLEDGED).stream()
                        .flatMap(write -> write.changes().stream())
                        .map(RowChange::kind)
                        .collect(Collectors.toSet()));
    }

    private static List<LedgerWrite> of(WriteState state) {
        return writes.stream().filter(write -> write.state() == state).toList();
    }

    @Test
    void everyRowIsAccountedForAndTheSchemasAreAsPlanned() {
        Report.Restore restore = report.restore();
        assertTrue(restore.green(), restore.toString());
        assertEquals(List.of(), restore.named());
        assertEquals(List.of(), restore.schemaDifferences());
        assertTrue(
                report.unseen().stream().noneMatch(limit -> limit.contains("could not be worked out")),
                "the planned schemas are known");
        assertTrue(restore.restored() > 0 && restore.kept() > 0, restore.toString());
    }

    @Test
    void bothValidationsFoundTheStoresEqual() {
        assertEquals(
                List.of("validate", "validate-again"),
                report.validations().stream()
                        .map(Report.Validation::step)
                        .map(StepId::value)
                        .toList());
        for (Report.Validation validation : report.validations()) {
            assertTrue(validation.equal(), validation.toString());
            assertEquals(0, validation.differences());
            assertEquals(5, validation.tables());
        }
    }

    @Test
    void everyObjectiveIsMetAndNothingWasRolledBack() {
        assertTrue(report.objectives().met(), report.objectives().toString());
        assertEquals(Duration.ZERO, report.objectives().charged());
        assertNull(report.recovery());
        assertTrue(report.triggers().stream().allMatch(trigger -> trigger.firedAt() == null));
    }

    @Test
    void postgresqlDecidesInTheEndAndNobodyCopies() {
        assertEquals(Side.TARGET, end.record());
        assertEquals(2, end.epoch());
        assertFalse(end.relayed());
        assertEquals(Map.of("reads", Map.of("v5", 100), "writes", Map.of("v5", 100)), end.weights());
    }
}
