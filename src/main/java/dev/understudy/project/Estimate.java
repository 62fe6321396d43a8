package dev.understudy.project;

import java.time.Duration;

/// How long something may take, as a planner states it: best, usual and worst case.
///
/// @param best shortest plausible time, zero or more
/// @param usual most likely time, not below `best`
/// @param worst longest plausible time, not below `usual`
public record Estimate(Duration best, Duration usual, Duration worst) {
    /// @throws IllegalArgumentException if the three are negative or out of order
    public Estimate {
        if (best.isNegative() || best.compareTo(usual) > 0 || usual.compareTo(worst) > 0) {
            throw new IllegalArgumentException(
                    "need 0 <= best <= usual <= worst, got %s, %s, %s".formatted(best, usual, worst));
        }
    }
}
