package dev.understudy.store.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.cli.report.ReportJson;
import dev.understudy.cli.report.Reports;
import dev.understudy.project.Fingerprints;
import dev.understudy.project.Project;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.report.PastRun;
import dev.understudy.rehearse.report.PastRun.Evidence;
import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.report.Report.Outcome;
import dev.understudy.store.ProjectFile;
import dev.understudy.store.json.MalformedJson;
import dev.understudy.store.text.TextForm;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredReportsTest {
    private static final Instant AT = Instant.parse("2026-11-22T20:00:00Z");

    @ParameterizedTest
    @EnumSource
    void everyReportIsReadBackAsItWas(Outcome outcome) {
        for (long seed = 0; seed < 200; seed++) {
            Report report = new DrawnReports(seed).of(outcome);

            assertEquals(report, StoredReports.read(ReportJson.of(report)), "seed " + seed);
        }
    }

    @Test
    void whatIsReadBackIsWrittenTheSame() {
        String json = ReportJson.of(Reports.full());

        assertEquals(json, ReportJson.of(StoredReports.read(json)));
    }

    @Test
    void aFieldThatAnOlderFileLacksClaimsLeast() {
        Report report = StoredReports.read(
                "{\"schema\":1,\"startedAt\":\"2026-11-22T20:00:00Z\",\"outcome\":\"rolledBack\",\"recovery\":{\"onset\":"
                        + "\"2026-11-22T20:00:00Z\"}}");

        assertFalse(report.restore().judged());
        assertFalse(report.objectives().met());
        assertTrue(report.service().impaired());
        assertEquals(Duration.ZERO, report.service().measured());
        assertEquals(List.of(), report.steps());
        Report.Recovery recovery = java.util.Objects.requireNonNull(report.recovery());
        assertFalse(recovery.served());
        assertTrue(recovery.acrossRestart());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"schema\":2}",
                "{\"startedAt\":\"2026-11-22T20:00:00Z\",\"outcome\":\"fine\"}",
                "{\"startedAt\":\"yesterday\",\"outcome\":\"completed\"}",
                "{\"startedAt\":\"2026-11-22T20:00:00Z\",\"outcome\":\"completed\",\"scale\":\"many\"}",
                "{\"startedAt\":\"2026-11-22T20:00:00Z\",\"outcome\":\"completed\",\"scale\":9999999999}",
                "{\"startedAt\":\"2026-11-22T20:00:00Z\",\"outcome\":\"completed\",\"tookMillis\":9999999999999999}",
                "{\"startedAt\":\"2026-11-22T20:00:00Z\",\"outcome\":\"completed\",\"failedShare\":1e999}",
                "{\"startedAt\":\"2026-11-22T20:00:00Z\",\"outcome\":\"completed\",\"steps\":[{\"id\":\"../x\"}]}",
                "{\"startedAt\":\"2026-11-22T20:00:00Z\",\"outcome\":\"completed\",\"steps\":[7]}",
                "{\"startedAt\":\"2026-11-22T20:00:00Z\",\"outcome\":\"completed\",\"impaired\":\"no\"}",
                "{\"startedAt\":\"2026-11-22T20:00:00Z\",\"outcome\":\"completed\",\"loss\":[]}"
            })
    void whatIsNoReportIsRefused(String text) {
        assertThrows(MalformedJson.class, () -> StoredReports.read(text));
    }

    @Test
    void aListOfMoreThanAnyoneReadsIsRefused() {
        String json = "{\"startedAt\":\"2026-11-22T20:00:00Z\",\"outcome\":\"completed\",\"unseen\":[%s\"\"]}"
                .formatted("\"\",".repeat(10_000));

        var refused = assertThrows(MalformedJson.class, () -> StoredReports.read(json));

        assertEquals("report.unseen must be a list of at most 10000 elements", refused.getMessage());
    }

    @Test
    void aFileAnswersWithItsFinishedRehearsalsAndSaysWhichCannotBeRead(@TempDir Path folder) {
        Project project = TextForm.read(Path.of("sample-projects", "corner-books"));
        Fingerprints now = ProjectFile.fingerprints(project);
        try (ProjectFile file = ProjectFile.create(folder.resolve("a.understudy"), project)) {
            finish(file, now, ReportJson.of(Reports.clean()));
            finish(file, new Fingerprints("other", now.graph(), ""), ReportJson.of(Reports.clean()));
            finish(file, now, ReportJson.of(Reports.full()));
            finish(file, now, ReportJson.of(Reports.clean(Outcome.ABORTED)));
            finish(file, now, "{\"error\":{}}");

            List<PastRun> runs = StoredReports.all(file.rehearsals());

            assertEquals(
                    List.of(1L, 2L, 3L, 4L, 5L),
                    runs.stream().map(PastRun::number).toList());
            assertEquals(
                    List.of(Evidence.HOLDS, Evidence.STALE, Evidence.NONE, Evidence.NONE, Evidence.NONE),
                    runs.stream().map(run -> run.evidence(now)).toList());
            assertEquals(Reports.clean(), runs.getFirst().report());
            assertNull(runs.getLast().report());
            assertEquals(
                    "report.startedAt must be an instant, and it is absent.",
                    runs.getLast().unreadable());
            assertTrue(runs.get(0).comparableWith(runs.get(1)));
            assertFalse(runs.get(0).comparableWith(runs.get(2)), "another pace");
        }
    }

    private static void finish(ProjectFile file, Fingerprints fingerprints, String report) {
        var settings = new RunSettings(true, 50_000, 1, 42, null, null, List.of(), Set.of());
        long id = file.rehearsals().begin(settings, fingerprints, AT).id();
        file.rehearsals().finish(id, "completed", report, AT.plusSeconds(125));
    }
}
