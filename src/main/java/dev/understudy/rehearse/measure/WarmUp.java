package dev.understudy.rehearse.measure;

import dev.understudy.project.Operation;
import dev.understudy.project.OperationId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/// The gate before the first measurement: nothing is measured before every critical operation has 20 successes
/// in a row. Without that within the limit the run is aborted, never "0 ms".
public final class WarmUp {
    /// Successes in a row, in the order of the schedule, that each critical operation must have.
    public static final int IN_A_ROW = 20;

    private final List<OperationId> critical;
    private final long limitNanos;

    /// How far it is.
    public enum State {
        WARMING,
        WARM,
        ABORTED
    }

    /// @param startedNanos when the workload began
    /// @param limit how long it may take
    /// @throws IllegalArgumentException if no operation is critical
    public WarmUp(Collection<Operation> operations, long startedNanos, Duration limit) {
        this.critical = operations.stream()
                .filter(Operation::critical)
                .map(Operation::id)
                .toList();
        this.limitNanos = startedNanos + limit.toNanos();
        if (critical.isEmpty()) {
            throw new IllegalArgumentException("no operation is critical: downtime cannot be seen");
        }
    }

    /// The state at that instant. What ended after the limit does not help.
    ///
    /// @param arrivals all since the workload began, in any order
    public State state(Collection<Arrival> arrivals, long nowNanos) {
        if (cold(arrivals).isEmpty()) {
            return State.WARM;
        }
        return nowNanos >= limitNanos ? State.ABORTED : State.WARMING;
    }

    /// The critical operations that have not succeeded often enough, in the order of the workload.
    public List<OperationId> cold(Collection<Arrival> arrivals) {
        return critical.stream().filter(id -> !warm(id, arrivals)).toList();
    }

    private boolean warm(OperationId id, Collection<Arrival> arrivals) {
        List<Arrival> latest = arrivals.stream()
                .filter(arrival -> arrival.operation().equals(id) && arrival.endNanos() <= limitNanos)
                .sorted(Arrival.BY_SCHEDULE.reversed())
                .limit(IN_A_ROW)
                .toList();
        return latest.size() == IN_A_ROW && latest.stream().noneMatch(Arrival::failed);
    }
}
