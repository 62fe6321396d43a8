package dev.understudy.project;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// One thing that the application does for its users, at a stated rate.
///
/// @param perSecond arrivals a second, above zero
/// @param critical whether its failures are downtime
/// @param deadline from the scheduled start; an operation that ends later has failed
/// @param held how long its transaction stays open before it writes: zero but for reports and other long
///     transactions
/// @param accesses what it does, in order
public record Operation(
        OperationId id,
        String name,
        BigDecimal perSecond,
        boolean critical,
        Duration deadline,
        Duration held,
        List<Access> accesses) {
    /// @throws IllegalArgumentException if the rate or the deadline is not positive, or there is no access
    public Operation {
        accesses = List.copyOf(accesses);
        if (perSecond.signum() <= 0) {
            throw new IllegalArgumentException("operation %s needs a rate above zero, got %s".formatted(id, perSecond));
        }
        if (!deadline.isPositive() || held.isNegative()) {
            throw new IllegalArgumentException(
                    "operation %s needs a deadline above zero and a held time of zero or more".formatted(id));
        }
        if (accesses.isEmpty()) {
            throw new IllegalArgumentException("operation %s does nothing".formatted(id));
        }
    }

    /// Whether it changes rows; else it only reads.
    public boolean writes() {
        return accesses.stream().anyMatch(access -> !(access instanceof Access.Read));
    }
}
