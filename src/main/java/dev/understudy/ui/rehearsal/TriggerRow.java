package dev.understudy.ui.rehearsal;

import dev.understudy.budget.PlainDuration;
import dev.understudy.project.Trigger;
import dev.understudy.project.TriggerResponse;
import dev.understudy.rehearse.RehearsalListener.TriggerNow;
import dev.understudy.ui.common.State;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// One trigger as the table shows it. Its value is the one that the engine judged, never another.
///
/// @param way of the value to the threshold: 0 to 1 and above; empty if there is no value
record TriggerRow(
        String id,
        String condition,
        String firesAt,
        String now,
        OptionalDouble way,
        String action,
        State state,
        String word) {

    /// How far to the threshold is near.
    static final double NEAR = 0.8;

    /// @param judged as the engine judged it last; empty while nothing is judged
    /// @param fired what made it fire; empty if it has not
    static TriggerRow of(Trigger trigger, Optional<TriggerNow> judged, Optional<String> fired) {
        OptionalDouble value = judged.map(TriggerNow::value).orElse(OptionalDouble.empty());
        boolean watching = judged.filter(TriggerNow::watching).isPresent();
        OptionalDouble way = value.isPresent() ? way(trigger, value.getAsDouble()) : OptionalDouble.empty();
        return new TriggerRow(
                trigger.id().value(),
                condition(trigger),
                "> " + figure(trigger, trigger.above().doubleValue()),
                now(trigger, watching, value),
                way,
                trigger.response() == TriggerResponse.ROLL_BACK ? "roll back" : "ask",
                state(watching, fired, way),
                word(watching, fired, way));
    }

    private static OptionalDouble way(Trigger trigger, double value) {
        double above = trigger.above().doubleValue();
        if (above == 0) {
            return OptionalDouble.of(value > 0 ? 1 : 0);
        }
        return OptionalDouble.of(value / above);
    }

    private static String now(Trigger trigger, boolean watching, OptionalDouble value) {
        if (value.isPresent()) {
            return figure(trigger, value.getAsDouble());
        }
        return watching ? "too few" : "not now";
    }

    private static State state(boolean watching, Optional<String> fired, OptionalDouble way) {
        if (fired.isPresent()) {
            return State.FAIL;
        }
        if (!watching) {
            return State.WAITING;
        }
        return way.orElse(0) >= NEAR ? State.FINDING : State.PASS;
    }

    private static String word(boolean watching, Optional<String> fired, OptionalDouble way) {
        if (fired.isPresent()) {
            return "fired: " + fired.get();
        }
        if (!watching) {
            return "off";
        }
        return way.orElse(0) >= NEAR ? "near" : "armed";
    }

    private static String condition(Trigger trigger) {
        String span = " over %s".formatted(PlainDuration.words(trigger.window()));
        return switch (trigger.metric()) {
            case FAILED_SHARE -> "Failed" + span;
            case P95_MILLIS -> "p95" + span;
            case RELAY_LAG_MILLIS -> "Copy behind by";
            case MISMATCH_MILLIS -> "Rows differ for";
        };
    }

    private static String figure(Trigger trigger, double value) {
        return switch (trigger.metric()) {
            case FAILED_SHARE ->
                "%s %%"
                        .formatted(BigDecimal.valueOf(value * 100)
                                .setScale(1, java.math.RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString());
            case P95_MILLIS -> String.format(Locale.ENGLISH, value < 100 ? "%.1f ms" : "%,.0f ms", value);
            case RELAY_LAG_MILLIS, MISMATCH_MILLIS -> String.format(Locale.ENGLISH, "%,.0f ms", value);
        };
    }
}
