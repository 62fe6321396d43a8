package dev.understudy.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// Narrows ranges that differ down to the rows that differ. A range of many rows is split by its key and each
/// piece asked for its digest; what cannot be split is counted into buckets by digest. Of what is small, or of
/// the buckets that differ, all keys and digests are fetched. Safe for use by many threads.
final class Narrowing {
    private static final int PIECES = 16;
    private static final int BUCKETS = 4_096;
    private static final long FEW_ROWS = 25_000;
    private static final long MOST_ROWS = 200_000;

    /// More rows than these of one table are not named.
    static final int LIMIT = 10_000;

    private final RangeReader reader;
    private final Scope scope;
    private final SortedSet<RowKey> keys = new TreeSet<>();
    private long notLookedInto;
    private long settled;
    private boolean suspected;

    Narrowing(Scope scope) {
        this.scope = scope;
        reader = new RangeReader(scope);
    }

    /// Finds the rows that differ in a range that does.
    void narrow(Lane lane, KeyRange range) {
        narrow(lane, range, reader.sum(lane, range));
    }

    /// The same, of a range whose digests are known to differ.
    void narrow(Lane lane, KeyRange range, Both<RowSum> sums) {
        suspect();
        if (!scope.table().keyed()) {
            return; // its rows are counted all at once
        }
        if (full()) {
            skip(1);
            return;
        }
        List<RowKey> found = new ArrayList<>();
        find(lane, range, sums, found);
        add(found);
        if (!found.isEmpty()) {
            scope.listener().suspects(scope.table(), found);
        }
    }

    /// The keys of rows that differed when they were looked at.
    synchronized SortedSet<RowKey> keys() {
        return new TreeSet<>(keys);
    }

    /// Whether any range differed.
    synchronized boolean suspected() {
        return suspected;
    }

    private synchronized void suspect() {
        suspected = true;
    }

    /// Ranges and buckets that differed and were not looked into, because there were [#LIMIT] rows already.
    synchronized long notLookedInto() {
        return notLookedInto;
    }

    /// Ranges that no longer differed when they were looked into.
    synchronized long settled() {
        return settled;
    }

    private void find(Lane lane, KeyRange range, Both<RowSum> sums, List<RowKey> found) {
        scope.check();
        if (sums.equal()) {
            return;
        }
        if (full() || found.size() >= LIMIT) {
            skip(1);
        } else if (sums.source().rows() + sums.target().rows() <= 2 * FEW_ROWS) {
            found.addAll(differing(reader.rows(lane, range, Wanted.ALL)));
        } else if (!scope.table().ranged() || range.from() == range.to()) {
            found.addAll(differing(inBuckets(lane, range)));
        } else {
            for (KeyRange piece : reader.occupied(lane, range).orElse(range).split(PIECES)) {
                find(lane, piece, reader.sum(lane, piece), found);
            }
        }
    }

    /// Rows by key of the buckets of a range that differ, or of so many of those as can be held.
    Both<Map<RowKey, RowSum>> inBuckets(Lane lane, KeyRange range) {
        Both<SortedMap<Long, RowSum>> buckets = reader.buckets(lane, range, BUCKETS);
        SortedSet<Long> wanted = new TreeSet<>();
        long rows = 0;
        for (Long bucket : union(buckets.source().keySet(), buckets.target().keySet())) {
            RowSum source = buckets.source().getOrDefault(bucket, RowSum.NONE);
            RowSum target = buckets.target().getOrDefault(bucket, RowSum.NONE);
            if (source.equals(target)) {
                continue;
            }
            rows += source.rows() + target.rows();
            if (wanted.isEmpty() || rows <= MOST_ROWS) {
                wanted.add(bucket);
            } else {
                skip(1);
            }
        }
        return wanted.isEmpty()
                ? new Both<>(Map.of(), Map.of())
                : reader.rows(lane, range, new Wanted(wanted, BUCKETS));
    }

    /// The keys of which both stores hold different rows.
    static SortedSet<RowKey> differing(Both<Map<RowKey, RowSum>> rows) {
        SortedSet<RowKey> differing = new TreeSet<>();
        for (RowKey key : union(rows.source().keySet(), rows.target().keySet())) {
            if (!Objects.equals(rows.source().get(key), rows.target().get(key))) {
                differing.add(key);
            }
        }
        return differing;
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private synchronized boolean full() {
        return keys.size() >= LIMIT;
    }

    /// So many more ranges, buckets or rows are not looked into.
    synchronized void skip(long ranges) {
        notLookedInto += ranges;
    }

    private synchronized void add(List<RowKey> found) {
        settled += found.isEmpty() ? 1 : 0;
        keys.addAll(found);
    }
}
