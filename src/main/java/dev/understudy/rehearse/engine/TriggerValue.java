package dev.understudy.rehearse.engine;

import dev.understudy.project.Operation;
import dev.understudy.project.Trigger;
import dev.understudy.rehearse.measure.Arrival;
import dev.understudy.rehearse.measure.Onset;
import dev.understudy.rehearse.measure.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads the value that one trigger watches.
interface TriggerValue {
    /// A share or a percentile of fewer arrivals than this says nothing.
    int ENOUGH = 20;

    /// The value, if it is over the threshold at that instant.
    Optional<Over> over(long nowNanos);

    /// A value over the threshold.
    ///
    /// @param observed for a person
    /// @param onsetNanos when the trouble began, where arrivals tell
    record Over(String observed, OptionalLong onsetNanos) {}

    /// The reader for a trigger.
    static TriggerValue of(Trigger trigger, Cast cast, List<Operation> critical) {
        var window = new Window(
                cast.arrivals().measured(), critical.stream().map(Operation::id).toList(), trigger.window());
        return switch (trigger.metric()) {
            case FAILED_SHARE ->
                now -> failedShare(trigger, window, cast.traffic().overdue(), now);
            case P95_MILLIS -> now -> p95(trigger, window, cast.traffic().overdue(), now);
            case RELAY_LAG_MILLIS -> now -> age(trigger, cast.relay().lag(), now);
            case MISMATCH_MILLIS -> now -> age(trigger, cast.standing().mismatchFor(), now);
        };
    }

    private static Optional<Over> failedShare(Trigger trigger, Window window, List<Arrival> overdue, long now) {
        Window.WindowFigures figures = window.figures(now, overdue);
        return figures.arrivals() >= ENOUGH && isOver(trigger, figures.failedShare())
                ? Optional.of(new Over(
                        "%.1f %% of %d arrivals failed".formatted(figures.failedShare() * 100, figures.arrivals()),
                        Onset.failed(window.arrivals(now, overdue))))
                : Optional.empty();
    }

    private static Optional<Over> p95(Trigger trigger, Window window, List<Arrival> overdue, long now) {
        Window.WindowFigures figures = window.figures(now, overdue);
        if (figures.arrivals() < ENOUGH || !isOver(trigger, figures.p95Millis())) {
            return Optional.empty();
        }
        Duration threshold = Duration.ofNanos(
                trigger.above().multiply(BigDecimal.valueOf(1_000_000)).longValue());
        return Optional.of(new Over(
                "p95 was %.0f ms".formatted(figures.p95Millis()),
                Onset.failedOrOver(window.arrivals(now, overdue), threshold)));
    }

    private static Optional<Over> age(Trigger trigger, Duration age, long now) {
        return isOver(trigger, (double) age.toMillis())
                ? Optional.of(new Over("it was %d ms".formatted(age.toMillis()), OptionalLong.of(now - age.toNanos())))
                : Optional.empty();
    }

    private static boolean isOver(Trigger trigger, double value) {
        return BigDecimal.valueOf(value).compareTo(trigger.above()) > 0;
    }

    /// The condition in words.
    static String words(Trigger trigger) {
        String limit = trigger.above().stripTrailingZeros().toPlainString();
        String span = "%.0f s".formatted(trigger.window().toMillis() / 1000.0);
        return switch (trigger.metric()) {
            case FAILED_SHARE ->
                "failed arrivals above %s %% over %s"
                        .formatted(
                                trigger.above()
                                        .movePointRight(2)
                                        .stripTrailingZeros()
                                        .toPlainString(),
                                span);
            case P95_MILLIS -> "p95 above %s ms over %s".formatted(limit, span);
            case RELAY_LAG_MILLIS -> "relay more than %s ms behind".formatted(limit);
            case MISMATCH_MILLIS -> "a mismatch older than %s ms".formatted(limit);
        };
    }
}
