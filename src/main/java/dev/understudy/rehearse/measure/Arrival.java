package dev.understudy.rehearse.measure;

import dev.understudy.project.Operation;
import dev.understudy.project.OperationId;
import dev.understudy.project.VersionId;
import java.util.Comparator;

/// One operation that was due, and what became of it. Times are `System.nanoTime` of one session.
///
/// @param scheduledNanos when the schedule wanted it to start, however late it really did
/// @param endNanos when it really ended, not before `scheduledNanos`; for a shed one, when it was shed
/// @param retried whether it was sent more than once
public record Arrival(
        OperationId operation,
        VersionId version,
        long scheduledNanos,
        long endNanos,
        Outcome outcome,
        boolean retried) {

    /// The order of the schedule. Those of one instant stand in the order of their ends, so that the order does
    /// not depend on who reported first.
    static final Comparator<Arrival> BY_SCHEDULE = Comparator.comparingLong(Arrival::scheduledNanos)
            .thenComparingLong(Arrival::endNanos)
            .thenComparing(Arrival::outcome);

    /// @throws IllegalArgumentException if it ended before it was due
    public Arrival {
        if (endNanos < scheduledNanos) {
            throw new IllegalArgumentException(
                    "%s was due at %d ns but ended before, at %d ns".formatted(operation, scheduledNanos, endNanos));
        }
    }

    /// This arrival held to its deadline: one that ended later has failed, whatever answer it brought, and
    /// keeps its real end. Stale and shed stay what they are.
    public Arrival within(Operation due) {
        return outcome.failed() || latencyNanos() <= due.deadline().toNanos()
                ? this
                : new Arrival(operation, version, scheduledNanos, endNanos, Outcome.FAILED, retried);
    }

    /// Whether it counts as failed.
    public boolean failed() {
        return outcome.failed();
    }

    /// From the scheduled start to the real end.
    public long latencyNanos() {
        return endNanos - scheduledNanos;
    }

    /// Whether its latency says anything: a shed one never ran.
    boolean timed() {
        return outcome != Outcome.SHED;
    }
}
