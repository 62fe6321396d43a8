package dev.understudy.project;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// A condition on a measured value over a window that starts the rollback by itself, or asks.
///
/// @param above the trigger fires when the value over the window is above this
/// @param window the stretch of the recent past that is looked at, above zero
/// @param steps the steps during which it watches; empty: all of them
public record Trigger(
        TriggerId id,
        TriggerMetric metric,
        BigDecimal above,
        Duration window,
        TriggerResponse response,
        List<StepId> steps) {
    /// @throws IllegalArgumentException if the threshold is negative or the window not positive
    public Trigger {
        if (above.signum() < 0) {
            throw new IllegalArgumentException("a trigger's threshold must be zero or more, got " + above);
        }
        if (!window.isPositive()) {
            throw new IllegalArgumentException("a trigger's window must be above zero, got " + window);
        }
        steps = List.copyOf(steps);
    }
}
