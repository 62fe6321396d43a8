package dev.understudy.ui.rehearsal.report;

import dev.understudy.rehearse.report.PastRun;
import dev.understudy.rehearse.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The runs that a run is held against: one for its way forward, one for its way back.
///
/// @param forward null if there is none
/// @param back null if there is none
record Reference(@Nullable PastRun forward, @Nullable PastRun back) {

    /// The last comparable ones before it.
    static Reference before(PastRun run, List<PastRun> runs) {
        return new Reference(
                last(
                        run,
                        runs,
                        report -> report.steps().stream()
                                .anyMatch(step -> step.active().isPositive())),
                last(run, runs, report -> report.recovery() != null));
    }

    /// One run for both ways.
    static Reference chosen(PastRun run) {
        return new Reference(run, run);
    }

    private static @Nullable PastRun last(PastRun run, List<PastRun> runs, Predicate<Report> fits) {
        return runs.stream()
                .filter(other -> other.number() < run.number() && run.comparableWith(other))
                .filter(other -> other.report() != null && fits.test(other.report()))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /// The recovery that is drawn beside the run's own.
    Optional<Report.Recovery> recovery() {
        return report(back).flatMap(report -> Optional.ofNullable(report.recovery()));
    }

    /// How long a step took forward.
    Optional<Duration> forward(Report.StepFigures step) {
        return step(forward, step).map(Report.StepFigures::active).filter(Duration::isPositive);
    }

    /// How long a step took back.
    Optional<Duration> back(Report.StepFigures step) {
        return step(back, step).flatMap(then -> Optional.ofNullable(then.undo()));
    }

    /// Whether the times of both may be held against those of a run.
    boolean comparableWith(PastRun run) {
        return (forward == null || run.comparableWith(forward)) && (back == null || run.comparableWith(back));
    }

    private static Optional<Report.StepFigures> step(@Nullable PastRun run, Report.StepFigures step) {
        return report(run)
                .flatMap(report -> report.steps().stream()
                        .filter(then -> then.id().equals(step.id()))
                        .findFirst());
    }

    private static Optional<Report> report(@Nullable PastRun run) {
        return Optional.ofNullable(run).flatMap(known -> Optional.ofNullable(known.report()));
    }
}
