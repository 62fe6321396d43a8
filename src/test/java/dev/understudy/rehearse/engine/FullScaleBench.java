package dev.understudy.rehearse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.bench.BenchProjects;
import dev.understudy.bench.BenchServers;
import dev.understudy.bench.Sheet;
import dev.understudy.cli.report.ReportJson;
import dev.understudy.compare.StoreComparison;
import dev.understudy.project.Project;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.project.Undo;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.Way;
import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.report.Report.Recovery;
import dev.understudy.rehearse.report.Report.StepFigures;
import dev.understudy.rehearse.venue.PracticeVenue;
import dev.understudy.staging.practice.Sandbox;
import dev.understudy.store.ProjectFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample at full size and pace: once to its end, then rolled back at every step up to the first from which
/// there is no way back. A failure is printed, and the next run begins. `-Dbench.pace=N`, `-Dbench.scale=N` and
/// `-Dbench.steps=a,b` (`forward` for the run to the end) for less.
class FullScaleBench {
    private static final int PACE = Integer.getInteger("bench.pace", 1);
    private static final String FORWARD = "forward";

    @TempDir
    private Path folder;

    private final Project project = BenchProjects.sample();

    @Test
    void forwardThenBackFromEveryStep() throws Exception {
        var wrong = new ArrayList<String>();
        try (var sheet = new Sheet("FullScaleBench")) {
            sheet.line("scale %,d, pace %d", scale(), PACE);
            for (String step : steps()) {
                boolean forward = step.equals(FORWARD);
                RunSettings.Turn turn = forward ? null : new RunSettings.Turn(new StepId(step), 100);
                try {
                    Report report = rehearse(step, turn);
                    String line = forward ? forward(report) : back(report);
                    sheet.line("%-18s %s", step, line);
                    if (!good(report, forward)) {
                        wrong.add(step + " " + line);
                    }
                } catch (RuntimeException e) {
                    sheet.line("%-18s DID NOT END: %s", step, e);
                    wrong.add(step + " " + e);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean good(Report report, boolean forward) {
        return report.outcome() == (forward ? Report.Outcome.COMPLETED : Report.Outcome.ROLLED_BACK)
                && report.restore().green()
                && report.loss().lostWrites() == 0
                && expected(report);
    }

    private int scale() {
        return Integer.getInteger("bench.scale", project.practice().scale());
    }

    private List<String> steps() {
        String asked = System.getProperty("bench.steps", "");
        if (!asked.isBlank()) {
            return Arrays.stream(asked.split(",")).map(String::trim).toList();
        }
        var steps = new ArrayList<>(List.of(FORWARD));
        for (Step step : project.plan().enabledSteps()) {
            steps.add(step.id().value());
            if (step.undo() instanceof Undo.PointOfNoReturn) {
                break; // a rollback there happens instead of the step
            }
        }
        return steps;
    }

    /// Each run has a file and servers of its own, so that none meets what another one left.
    private Report rehearse(String name, RunSettings.@Nullable Turn turn) throws InterruptedException {
        Path own = folder.resolve(name);
        var venue = new PracticeVenue(Sandbox.servers(), BenchServers.databases(folder), own);
        try (ProjectFile file = ProjectFile.create(folder.resolve(name + ".understudy"), project)) {
            var house =
                    new House(file.rehearsals(), venue, new StoreComparison(), InstantSource.system(), ReportJson::of);
            var settings = new RunSettings(true, scale(), PACE, 1, turn, null, List.of(), Set.of("all"));
            return new Rehearser(project, ProjectFile.fingerprints(project), house)
                    .rehearse(
                            settings,
                            Way.FRESH,
                            Map.of(),
                            new Rehearser.Audience(new BenchStage.NoListener(), Optional.empty(), new Controls()));
        } finally {
            venue.discard();
        }
    }

    private static String forward(Report report) {
        return "%s; took %s; downtime %s (resolution %s); failed share %.4f; lost writes %d of %d; longest hold %s%s"
                .formatted(
                        ending(report),
                        seconds(report.took()),
                        millis(report.service().downtime()),
                        millis(report.service().resolution()),
                        report.service().failedShare(),
                        report.loss().lostWrites(),
                        report.loss().acknowledged(),
                        millis(report.service().longestHold()),
                        report.service().impaired() ? "; IMPAIRED by own stalls" : "");
    }

    private static String back(Report report) {
        String undos = report.steps().stream()
                .map(FullScaleBench::undo)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return "%s; %s; lost writes %d; downtime %s; undo: %s%s"
                .formatted(
                        ending(report),
                        recovery(report.recovery()),
                        report.loss().lostWrites(),
                        millis(report.service().downtime()),
                        undos,
                        report.service().impaired() ? "; IMPAIRED by own stalls" : "");
    }

    private static String ending(Report report) {
        return "%s, %s%s"
                .formatted(
                        report.outcome(),
                        report.restore().green() ? "proof green" : "PROOF RED " + report.restore(),
                        expected(report) ? "" : " (" + report.outcomeReason() + ")");
    }

    private static boolean expected(Report report) {
        return report.outcome() == Report.Outcome.COMPLETED
                || report.outcomeReason().startsWith("asked to");
    }

    private static String recovery(@Nullable Recovery recovery) {
        return recovery == null
                ? "no recovery"
                : "recovery %s = detect %s + decide %s + roll back %s + recover %s; clean-up %s"
                        .formatted(
                                millis(recovery.total()),
                                millis(recovery.detect()),
                                millis(recovery.decide()),
                                millis(recovery.rollBack()),
                                millis(recovery.recover()),
                                millis(recovery.cleanUp()));
    }

    private static Optional<String> undo(StepFigures step) {
        Duration undo = step.undo();
        return undo == null ? Optional.empty() : Optional.of("%s %s".formatted(step.id(), millis(undo)));
    }

    private static String millis(Duration time) {
        return "%,d ms".formatted(time.toMillis());
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }
}
