package dev.understudy.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.StepId;
import dev.understudy.rehearse.Rehearsals;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.report.Report;
import dev.understudy.runbook.Rehearsed;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceReaderTest {
    @Test
    void whatAReportSaysIsReadBack() {
        Report report = Reports.full();
        Rehearsed read = EvidenceReader.read(finished(ReportJson.of(report), null));

        assertEquals(7, read.number());
        assertEquals(Rehearsed.Outcome.ROLLED_BACK, read.outcome());
        assertEquals(report.fingerprints(), read.fingerprints());
        assertEquals(
                Amounts.millis(report.objectives().charged()),
                read.promises().charged().toMillis());
        assertEquals(report.loss().lostWrites(), read.loss().lostWrites());
        assertEquals(report.restore().green(), read.proof().green());
        assertEquals(
                RecoverySection.totalMillis(Objects.requireNonNull(report.recovery())),
                Objects.requireNonNull(read.recovery()).total().toMillis());
        assertEquals(report.steps().size(), read.steps().size());
        assertEquals(report.unseen(), read.unseen());
        assertEquals(report.noEvidence(), read.noEvidence());
    }

    @Test
    void aRunThatNeverGotWarmHasNoDowntimeOfZero() {
        String json =
                ReportJson.of(Reports.clean()).replaceFirst("\"downtimeMillis\" : \\d+", "\"downtimeMillis\" : null");

        assertEquals(null, EvidenceReader.read(finished(json, null)).service().downtime());
    }

    @Test
    void aStepInWhichTheRunTurnedBackIsNotAWholeOne() {
        String json = steps("Trigger fired.");
        List<Rehearsed.StepTimes> steps =
                EvidenceReader.read(finished(json, null)).steps();

        assertTrue(steps.get(0).whole());
        assertEquals(Duration.ofMillis(20), steps.get(0).wholeUndo().orElseThrow());
        assertFalse(steps.get(1).whole());
        assertTrue(steps.get(1).wholeUndo().isEmpty());
        assertFalse(steps.get(2).whole());
    }

    @Test
    void aStepAfterWhichTheRunWasAskedToTurnBackIsWhole() {
        var turn = new RunSettings.Turn(new StepId("two"), 100);
        var early = new RunSettings.Turn(new StepId("two"), 60);
        String json = steps("asked to roll back at two");

        assertTrue(EvidenceReader.read(finished(json, turn)).steps().get(1).whole());
        assertFalse(EvidenceReader.read(finished(json, early)).steps().get(1).whole());
        assertFalse(EvidenceReader.read(finished(steps("two failed"), turn))
                .steps()
                .get(1)
                .whole());
    }

    @Test
    void aReportThatLacksAFigureIsRefused() {
        for (String report : List.of(
                "", "{}", "[]", "nonsense", ReportJson.of(Reports.clean()).replace("lostWrites", "lust"))) {
            assertThrows(UnreadableReportException.class, () -> EvidenceReader.read(finished(report, null)));
        }
    }

    private static String steps(String reason) {
        String json = ReportJson.of(Reports.clean(Report.Outcome.ROLLED_BACK));
        String step = """
                {"id":"%s","name":"n","phase":"p","status":"%s","activeMillis":10,"waitingMillis":0,"undoMillis":%s,"detail":""}""";
        String steps = String.join(
                ",",
                step.formatted("one", "undone", "20"),
                step.formatted("two", "undone", "30"),
                step.formatted("three", "pending", "null"));
        return json.replaceFirst("\"steps\" : \\[ *\\]", "\"steps\" : [" + steps + "]")
                .replaceFirst("\"outcomeReason\" : \"[^\"]*\"", "\"outcomeReason\" : \"" + reason + "\"");
    }

    private static Rehearsals.Finished finished(String report, RunSettings.@Nullable Turn turn) {
        Report model = Reports.clean();
        var settings = new RunSettings(true, 1, 1, 1, turn, null, List.of(), Set.of());
        return new Rehearsals.Finished(
                new Rehearsals.Begun(7, settings, model.fingerprints(), model.startedAt()),
                "rolledBack",
                report,
                model.startedAt());
    }
}
