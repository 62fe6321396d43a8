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
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Reads the value that one trigger watches.
interface TriggerValue {
    /// A share or a percentile of fewer arrivals than this says nothing.
    int ENOUGH = 20;

    /// The value at that instant, judged.
    Reading read(long nowNanos);

    /// A value held against its threshold.
    ///
    /// @param value in the threshold's unit; empty if too few arrivals ended in the window
    /// @param over present if the value is over the threshold
    record Reading(OptionalDouble value, Optional<Over> over) {
        static final Reading TOO_FEW = new Reading(OptionalDouble.empty(), Optional.empty());

        static Reading under(double value) {
            return new Reading(OptionalDouble.of(value), Optional.empty());
        }

        static Reading over(double value, Over over) {
            return new Reading(OptionalDouble.of(value), Optional.of(over));
        }
    }

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

    private static Reading failedShare(Trigger trigger, Window window, List<Arrival> overdue, long now) {
        Window.WindowFigures figures = window.figures(now, overdue);
        double share = figures.failedShare();
        if (figures.arrivals() < ENOUGH) {
            return Reading.TOO_FEW;
        }
        return isOver(trigger, share)
                ? Reading.over(
                        share,
                        new Over(
                                "%.1f %% of %d arrivals failed".formatted(share * 100, figures.arrivals()),
                                Onset.failed(window.arrivals(now, overdue))))
                : Reading.under(share);
    }

    private static Reading p95(Trigger trigger, Window window, List<Arrival> overdue, long now) {
        Window.WindowFigures figures = window.figures(now, overdue);
        double p95 = figures.p95Millis();
        if (figures.arrivals() < ENOUGH) {
            return Reading.TOO_FEW;
        }
        if (!isOver(trigger, p95)) {
            return Reading.under(p95);
        }
        Duration threshold = Duration.ofNanos(
                trigger.above().multiply(BigDecimal.valueOf(1_000_000)).longValue());
        return Reading.over(
                p95,
                new Over(
                        "p95 was %.0f ms".formatted(p95),
                        Onset.failedOrOver(window.arrivals(now, overdue), threshold)));
    }

    private static Reading age(Trigger trigger, Duration age, long now) {
        double millis = age.toMillis();
        return isOver(trigger, millis)
                ? Reading.over(
                        millis,
                        new Over("it was %d ms".formatted(age.toMillis()), OptionalLong.of(now - age.toNanos())))
                : Reading.under(millis);
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
