package dev.understudy.cli.report;

import dev.understudy.project.Fingerprints;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.report.Report.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Reports for tests.
public final class Reports {
    private static final Instant START = Instant.parse("2026-11-22T20:00:00.500Z");

    private Reports() {}

    /// A rollback in which something of everything happened.
    public static Report full() {
        return new Report(
                "Corner Books",
                new Fingerprints("aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb", "cccccccccccccccc"),
                START,
                Duration.ofSeconds(125),
                42,
                50_000,
                10,
                List.of(
                        new Report.Server("source", "MariaDB", "11.4.5"),
                        new Report.Server("target", "PostgreSQL", "18.6")),
                Outcome.ROLLED_BACK,
                "Trigger failed-writes fired during soak.",
                List.of(new Report.Gap(START.plusSeconds(60), START.plusSeconds(75))),
                outage(),
                operations(),
                List.of(new Report.VersionFigures("v2", 2_200, 61, 0.0277, Duration.ofMillis(3_004))),
                recovery(),
                loss(),
                red(),
                validations(),
                triggers(),
                faults(),
                List.of(new Report.Leftover(
                        "target: the tables of expand", "DROP TABLE outbox;\nDROP TABLE tombstone;")),
                steps(),
                missed(),
                List.of("the pace was 10", "own stalls touched an outage"),
                List.of("outages shorter than 200 ms"));
    }

    /// A run in which nothing happened but what was planned.
    public static Report clean() {
        return clean(Outcome.COMPLETED);
    }

    /// The same with another outcome.
    public static Report clean(Outcome outcome) {
        Report full = full();
        return new Report(
                full.project(),
                full.fingerprints(),
                full.startedAt(),
                full.took(),
                full.seed(),
                full.scale(),
                1,
                full.servers(),
                outcome,
                "",
                List.of(),
                quiet(),
                List.of(),
                List.of(),
                null,
                new Report.Loss(4_210, 0, 0, 0, 0, 0, Duration.ZERO, 0, 0, List.of()),
                proof(0, true),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                verdict(true),
                List.of(),
                List.of());
    }

    /// The clean run with another verdict and another proof.
    public static Report completed(boolean objectivesMet, Report.Restore restore) {
        Report clean = clean();
        return new Report(
                clean.project(),
                clean.fingerprints(),
                clean.startedAt(),
                clean.took(),
                clean.seed(),
                clean.scale(),
                clean.pace(),
                clean.servers(),
                clean.outcome(),
                "",
                clean.gaps(),
                clean.service(),
                clean.operations(),
                clean.versions(),
                null,
                clean.loss(),
                restore,
                clean.validations(),
                clean.triggers(),
                clean.faults(),
                clean.leftovers(),
                clean.steps(),
                verdict(objectivesMet),
                clean.noEvidence(),
                clean.unseen());
    }

    /// A proof.
    public static Report.Restore proof(long altered, boolean judged) {
        return new Report.Restore(judged, 210_000, 4_210, 0, 0, altered, 0, 0, List.of(), List.of());
    }

    /// A service without a failure, or with an outage that was still running.
    static Report.Service quiet() {
        return new Report.Service(
                Duration.ofSeconds(110),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                false,
                Duration.ofMillis(200),
                0,
                0,
                0,
                Duration.ZERO,
                Duration.ZERO,
                false);
    }

    private static Report.Verdict verdict(boolean met) {
        return new Report.Verdict(
                Duration.ofSeconds(1_314), Duration.ZERO, Duration.ofMinutes(15), Duration.ZERO, met, true, true);
    }

    private static Report.Service outage() {
        return new Report.Service(
                Duration.ofSeconds(110),
                Duration.ofMillis(3_004),
                Duration.ofMillis(2_980),
                Duration.ofMillis(3_024),
                false,
                Duration.ofMillis(200),
                0.0312,
                2,
                17,
                Duration.ofNanos(41_400_000),
                Duration.ofMillis(120),
                true);
    }

    private static List<Report.OperationFigures> operations() {
        return List.of(
                new Report.OperationFigures(
                        "place-order",
                        "v2",
                        20,
                        true,
                        Duration.ofSeconds(1),
                        2_200,
                        61,
                        Duration.ofMillis(3_004),
                        4.25,
                        18.9,
                        120.4,
                        1_804.6,
                        Duration.ofMillis(50)),
                new Report.OperationFigures(
                        "stock-report",
                        "v1",
                        0.05,
                        false,
                        Duration.ofSeconds(30),
                        5,
                        0,
                        Duration.ZERO,
                        20_000,
                        20_100,
                        20_100,
                        20_100,
                        Duration.ofSeconds(20)));
    }

    private static Report.Recovery recovery() {
        return new Report.Recovery(
                START.plusSeconds(80),
                "fault",
                Duration.ofMillis(812),
                Duration.ofMillis(140),
                Duration.ofMillis(1_950),
                Duration.ofMillis(300),
                Duration.ofMillis(3_202),
                Duration.ofMillis(2_400),
                true,
                false);
    }

    private static Report.Loss loss() {
        return new Report.Loss(4_210, 3, 1, 2, 1, 1, Duration.ofMillis(640), 1, 1, List.of("orders 50017 (write 311)"));
    }

    private static Report.Restore red() {
        return new Report.Restore(
                true,
                209_988,
                4_200,
                1,
                1,
                1,
                1,
                0,
                List.of("target: table outbox is there and was not before"),
                List.of("orders 50017 lost", "customers 12 altered: name"));
    }

    private static List<Report.Validation> validations() {
        return List.of(
                new Report.Validation(new StepId("validate"), "aggregate", 5, true, 0, 3, Duration.ofMillis(420)),
                new Report.Validation(new StepId("validate"), "checksum", 5, false, 2, 1, Duration.ofMillis(11_200)));
    }

    private static List<Report.FiredTrigger> triggers() {
        return List.of(
                new Report.FiredTrigger(
                        "failed-writes", "failed share above 0.05 over 5 s", START.plusSeconds(81), "0.31"),
                new Report.FiredTrigger("slow", "p95 above 250 ms over 10 s", null, ""));
    }

    private static List<Report.Fault> faults() {
        return List.of(
                new Report.Fault("cut-target@soak", START.plusSeconds(80), START.plusSeconds(83)),
                new Report.Fault("drop-deletes@backfill", START.plusSeconds(20), null));
    }

    private static List<Report.StepFigures> steps() {
        return List.of(
                new Report.StepFigures(
                        new StepId("expand"),
                        "Expand",
                        "Prepare",
                        "undone",
                        Duration.ofMillis(312),
                        Duration.ZERO,
                        Duration.ofMillis(95),
                        "14 statements"),
                new Report.StepFigures(
                        new StepId("add-keys"),
                        "Add keys",
                        "Copy",
                        "undoFailed",
                        Duration.ofSeconds(61),
                        Duration.ofSeconds(4),
                        null,
                        ""));
    }

    private static Report.Verdict missed() {
        return new Report.Verdict(
                Duration.ofSeconds(1_314),
                Duration.ofMillis(3_432),
                Duration.ofMinutes(15),
                Duration.ZERO,
                true,
                true,
                false);
    }
}
