package dev.understudy.rehearse.proof;

import dev.understudy.rehearse.ledger.LedgerWrite;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Acknowledged writes of which at least one change is absent, each counted once however many rows it
/// changed. Used by one thread.
final class LostWrites {
    private final Map<Long, LedgerWrite> bySequence = new HashMap<>();

    void add(Collection<Change> lost) {
        lost.forEach(change -> bySequence.put(change.sequence(), change.write()));
    }

    long count() {
        return bySequence.size();
    }

    /// Those acknowledged after the onset.
    long after(Instant onset) {
        return bySequence.values().stream()
                .filter(write -> acknowledgedAt(write).isAfter(onset))
                .count();
    }

    /// Onset minus acknowledgement of the oldest, not below zero.
    Duration oldestAge(Instant onset) {
        return bySequence.values().stream()
                .map(write -> Duration.between(acknowledgedAt(write), onset))
                .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) < 0 ? other : one);
    }

    private static Instant acknowledgedAt(LedgerWrite write) {
        return Objects.requireNonNullElse(write.settledAt(), write.intendedAt());
    }
}
