package dev.understudy.rehearse.dualwrite;

import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.rehearse.ledger.RowChange;
import dev.understudy.rehearse.ledger.WriteState;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The keys that the application has written since the system of record last moved: what must be
/// equal on both sides before it moves again. In memory, because it is asked while writes are held.
/// Safe for use by many threads.
public final class WrittenKeys {
    private final Queue<Written> written = new ConcurrentLinkedQueue<>();

    private record Written(long nanos, String table, long key) {}

    /// Everything that the ledger knows of that epoch; after a crash.
    public void reload(List<LedgerWrite> writes, long epoch) {
        writes.stream()
                .filter(write -> write.epoch() == epoch && write.state() != WriteState.REFUSED)
                .forEach(write -> note(write.changes()));
    }

    /// A write was sent.
    public void note(List<RowChange> changes) {
        long now = System.nanoTime();
        for (RowChange change : changes) {
            Long key = change.key();
            if (key != null) {
                written.add(new Written(now, change.table(), key));
            }
        }
    }

    /// Keys by table, written at `nanos` or later.
    public Map<String, SortedSet<Long>> since(long nanos) {
        var keys = new TreeMap<String, SortedSet<Long>>();
        for (Written one : written) {
            if (one.nanos() - nanos >= 0) {
                keys.computeIfAbsent(one.table(), _ -> new TreeSet<>()).add(one.key());
            }
        }
        return keys;
    }

    /// All keys by table.
    public Map<String, SortedSet<Long>> all() {
        Written first = written.peek();
        return first == null ? Map.of() : since(first.nanos());
    }

    /// The system of record has moved: from here on it is counted anew.
    public void clear() {
        written.clear();
    }
}
