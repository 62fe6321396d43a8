package dev.understudy.rehearse.dualwrite;

import dev.understudy.rehearse.ledger.RowChange;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which writes have not reached the copy, by the rows that they change: of two writes of one row the earlier
/// goes first. Lanes alone do not see to that: a write that came too late for its own operation goes on by
/// itself, or waits for the relay, while the next one of that row is committed. Out of order a value that moves
/// between rows would stand twice in the copy. Writes of one row have ascending sequence numbers, since a row
/// is claimed until its write is settled. Safe for use by many threads.
final class InOrder {
    private static final SortedSet<Long> NONE = Collections.emptySortedSet();

    private final Map<Row, SortedSet<Long>> waiting = new HashMap<>();

    private record Row(String table, long key) {}

    /// A write is about to be committed; telling again changes nothing. One that then is not committed stays,
    /// which harms nobody: its outcome is unknown, and nobody writes its rows again.
    synchronized void enter(long sequence, List<RowChange> changes) {
        for (RowChange change : changes) {
            waiting.computeIfAbsent(row(change), _ -> new TreeSet<>()).add(sequence);
        }
    }

    /// The earlier writes of its rows that are not known to have reached the copy; it goes after them.
    synchronized Set<Long> before(long sequence, List<RowChange> changes) {
        var earlier = new TreeSet<Long>();
        for (RowChange change : changes) {
            earlier.addAll(waiting.getOrDefault(row(change), NONE).headSet(sequence));
        }
        return earlier;
    }

    /// Whether a write that was announced has not yet left.
    synchronized boolean isWaiting(long sequence, List<RowChange> changes) {
        return changes.stream()
                .anyMatch(change -> waiting.getOrDefault(row(change), NONE).contains(sequence));
    }

    /// A write has reached the copy.
    synchronized void leave(long sequence, List<RowChange> changes) {
        for (RowChange change : changes) {
            waiting.computeIfPresent(row(change), (_, writes) -> {
                writes.remove(sequence);
                return writes.isEmpty() ? null : writes;
            });
        }
    }

    private static Row row(RowChange change) {
        Long key = change.key();
        return new Row(change.table(), key == null ? 0 : key);
    }
}
