package dev.understudy.ui.rehearsal.report;

import dev.understudy.cli.report.ReportJson;
import dev.understudy.project.Fingerprints;
import dev.understudy.project.Project;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.report.Report.Outcome;
import dev.understudy.store.ProjectFile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reports with known figures, and project files that keep them as the engine would.
final class PastReports {
    static final Instant START = Instant.parse("2026-11-22T20:00:00Z");

    private PastReports() {}

    /// A rollback in which every row is as before.
    ///
    /// @param slower how many times as long each part took
    static Report rolledBack(Project project, int slower) {
        return report(
                project,
                new Ending(Outcome.ROLLED_BACK, "Trigger failed-writes fired during soak.", true),
                recovery(slower, true),
                new Report.Loss(12_106, 3, 1, 0, 0, 0, Duration.ZERO, 0, 0, List.of()),
                proof(0, 0));
    }

    /// Forward to the end.
    static Report completed(Project project) {
        return report(
                project,
                new Ending(Outcome.COMPLETED, "", true),
                null,
                new Report.Loss(38_322, 0, 0, 0, 0, 0, Duration.ZERO, 0, 0, List.of()),
                proof(0, 0));
    }

    /// A rollback that did not end, with lost rows and leftovers.
    static Report stuck(Project project) {
        return report(
                project,
                new Ending(Outcome.STUCK, "The undo of move-record failed: the target does not answer.", false),
                recovery(2, false),
                new Report.Loss(
                        12_106, 14, 9, 2, 2, 0, Duration.ofMillis(900), 0, 1, List.of("orders 54842 (write 8412)")),
                proof(2, 1));
    }

    /// How it ended.
    private record Ending(Outcome outcome, String reason, boolean met) {}

    private static final List<Report.Server> SERVERS = List.of(
            new Report.Server("source", "MariaDB", "11.4.5"), new Report.Server("target", "PostgreSQL", "18.6"));

    private static Report report(
            Project project,
            Ending ending,
            Report.@Nullable Recovery recovery,
            Report.Loss loss,
            Report.Restore restore) {
        boolean fault = recovery != null;
        Duration down = fault ? Duration.ofMillis(33_400) : Duration.ZERO;
        return new Report(
                project.name(),
                ProjectFile.fingerprints(project),
                START,
                Duration.ofMinutes(12),
                42,
                50_000,
                1,
                SERVERS,
                ending.outcome(),
                ending.reason(),
                List.of(),
                service(fault, down),
                operations(fault),
                List.of(),
                recovery,
                loss,
                restore,
                validations(),
                triggers(fault),
                fault
                        ? List.of(new Report.Fault("kill-target@soak", START.plusSeconds(457), START.plusSeconds(520)))
                        : List.of(),
                leftovers(ending),
                steps(project, ending.outcome(), recovery),
                new Report.Verdict(
                        Duration.ofSeconds(954),
                        down,
                        Duration.ofMinutes(15),
                        Duration.ZERO,
                        true,
                        ending.met(),
                        ending.met()),
                List.of(),
                List.of("Outages shorter than 125 ms may not have been seen."));
    }

    private static Report.Recovery recovery(int slower, boolean served) {
        return new Report.Recovery(
                START.plusSeconds(457),
                "fault",
                Duration.ofMillis(5_400L * slower),
                Duration.ofMillis(200L * slower),
                Duration.ofMillis(167_100L * slower),
                Duration.ofMillis(8_600L * slower),
                Duration.ofMillis(181_300L * slower),
                Duration.ofMillis(2_400),
                served,
                false);
    }

    private static Report.Restore proof(long lost, long resurrected) {
        return new Report.Restore(
                true,
                286_204,
                23_782,
                lost,
                resurrected,
                0,
                0,
                0,
                List.of(),
                lost == 0
                        ? List.of()
                        : List.of("orders 54842 lost", "order_lines 91220 lost", "orders 17 resurrected"));
    }

    private static List<Report.OperationFigures> operations(boolean fault) {
        return List.of(
                operation("place-order", "v3", 9_600, fault ? 1_890 : 0),
                operation("pay-order", "v3", 4_800, fault ? 114 : 0),
                operation("read-order", "v2", 23_922, 0));
    }

    private static Report.OperationFigures operation(String id, String version, long arrivals, long failed) {
        return new Report.OperationFigures(
                id,
                version,
                arrivals / 660.0,
                true,
                Duration.ofSeconds(1),
                arrivals,
                failed,
                failed == 0 ? Duration.ZERO : Duration.ofMillis(33_400),
                4.25,
                18.9,
                120.4,
                1_804.6,
                Duration.ofMillis(125));
    }

    private static List<Report.Validation> validations() {
        return List.of(
                new Report.Validation(new StepId("validate"), "aggregate", 5, true, 0, 3, Duration.ofMillis(420)),
                new Report.Validation(new StepId("validate"), "checksum", 5, true, 0, 11, Duration.ofMillis(9_200)));
    }

    private static List<Report.FiredTrigger> triggers(boolean fired) {
        return List.of(
                new Report.FiredTrigger(
                        "failed-writes",
                        "failed share above 5 % over 5 s",
                        fired ? START.plusMillis(462_400) : null,
                        fired ? "31 %" : ""),
                new Report.FiredTrigger("slow", "p95 above 250 ms over 10 s", null, ""));
    }

    private static List<Report.StepFigures> steps(
            Project project, Outcome outcome, Report.@Nullable Recovery recovery) {
        List<Step> all = project.plan().phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .toList();
        var figures = new ArrayList<Report.StepFigures>();
        long scale = recovery == null ? 10 : recovery.decide().toMillis() / 20;
        for (int i = 0; i < all.size(); i++) {
            boolean run = recovery == null || i < all.size() - 2;
            String status = run ? recovery == null ? "done" : "undone" : "pending";
            if (outcome == Outcome.STUCK && i == all.size() - 4) {
                status = "undoFailed";
            }
            boolean timed = status.equals("undone") && i % 4 != 3;
            figures.add(new Report.StepFigures(
                    all.get(i).id(),
                    all.get(i).name(),
                    "phase",
                    status,
                    run ? Duration.ofMillis((i * 7L % 11 + 1) * 900 * scale / 10) : Duration.ZERO,
                    Duration.ZERO,
                    timed ? Duration.ofMillis((i * 5L % 9 + 1) * 210 * scale / 10) : null,
                    run ? "%d statements".formatted(i + 1) : ""));
        }
        return figures;
    }

    /// Keeps a report as the engine does.
    static void keep(ProjectFile file, Report report) {
        keep(file, report.fingerprints(), ReportJson.of(report));
    }

    /// Keeps any text in a report's place.
    static void keep(ProjectFile file, Fingerprints fingerprints, String text) {
        var settings = new RunSettings(true, 50_000, 1, 42, null, null, List.of(), Set.of());
        long id = file.rehearsals().begin(settings, fingerprints, START).id();
        file.rehearsals().finish(id, "any", text, START.plusSeconds(720));
    }

    private static Report.Service service(boolean fault, Duration down) {
        return new Report.Service(
                Duration.ofMinutes(11),
                down,
                down.minusMillis(fault ? 100 : 0),
                down.plusMillis(fault ? 100 : 0),
                false,
                Duration.ofMillis(125),
                fault ? 0.0523 : 0,
                0,
                17,
                Duration.ofMillis(41),
                Duration.ofMillis(12),
                false);
    }

    private static List<Report.Leftover> leftovers(Ending ending) {
        return ending.outcome() == Outcome.STUCK
                ? List.of(new Report.Leftover(
                        "target: what expand made", "drop table if exists outbox;\ndrop table if exists tombstone;"))
                : List.of();
    }
}
