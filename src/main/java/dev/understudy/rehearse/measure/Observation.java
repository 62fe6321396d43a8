package dev.understudy.rehearse.measure;

import dev.understudy.project.Operation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// What was watched, and for how long: from the end of the warm-up until the workload was held. Arrivals
/// scheduled outside of it are not counted.
///
/// @param span from the first to the last instant at which an arrival counts, both included
/// @param operations all operations of the workload, at least one of them critical
public record Observation(Interval span, List<Operation> operations) {
    private static final BigDecimal SECOND = BigDecimal.valueOf(1_000_000_000L);

    /// @throws IllegalArgumentException if no operation is critical: "0 ms" would then mean nothing
    public Observation {
        operations = List.copyOf(operations);
        if (operations.stream().noneMatch(Operation::critical)) {
            throw new IllegalArgumentException("no operation is critical: downtime cannot be seen");
        }
    }

    /// The operations whose failures are downtime.
    public List<Operation> critical() {
        return operations.stream().filter(Operation::critical).toList();
    }

    /// How long it lasted.
    public Duration measured() {
        return span.length();
    }

    /// The largest 1/rate among critical operations: shorter outages may not have been seen.
    public Duration resolution() {
        return critical().stream()
                .map(operation -> interval(operation, 1))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// The shortest deadline of all operations.
    public Duration shortestDeadline() {
        return operations.stream()
                .map(Operation::deadline)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// The mean time between two arrivals of an operation for something that gets `share` (above 0, at most 1)
    /// of them: 1 / (rate x share).
    static Duration interval(Operation operation, double share) {
        BigDecimal perSecond = operation.perSecond().multiply(BigDecimal.valueOf(share));
        return Duration.ofNanos(
                SECOND.divide(perSecond, 0, RoundingMode.HALF_UP).longValueExact());
    }
}
