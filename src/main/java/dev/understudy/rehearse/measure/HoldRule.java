package dev.understudy.rehearse.measure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What "service is back" asks for.
///
/// @param hold how long every critical operation must stay ok, above zero
/// @param arrivals of each critical operation that the hold must have seen at least, above zero: a hold
///     with fewer goes on until it has
/// @param p95 what the 95th percentile of critical operations must not exceed during the hold;
///     null if no trigger watches it
public record HoldRule(
        Duration hold, int arrivals, @Nullable Duration p95) {
    /// @throws IllegalArgumentException if the hold or the arrivals are not above zero
    public HoldRule {
        if (!hold.isPositive() || arrivals < 1) {
            throw new IllegalArgumentException(
                    "a hold needs time and arrivals above zero, got %s and %d".formatted(hold, arrivals));
        }
    }

    /// Ten seconds, and at least 20 arrivals of each critical operation.
    public static HoldRule usual(@Nullable Duration p95) {
        return new HoldRule(Duration.ofSeconds(10), 20, p95);
    }

    /// Whether an arrival that took so long is over the threshold.
    boolean over(long nanos) {
        return p95 != null && nanos > p95.toNanos();
    }
}
