package dev.understudy.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// Narrows ranges that differ down to the rows that differ: a range of many rows is split and each piece asked
/// for its digest; of a small one all digests are fetched. Safe for use by many threads.
final class Narrowing {
    private static final int PIECES = 16;
    private static final long FEW_ROWS = 1_000;

    /// More rows than these of one table are not named.
    static final int LIMIT = 10_000;

    private final RangeReader reader;
    private final Scope scope;
    private final SortedSet<Long> keys = new TreeSet<>();
    private long notLookedInto;
    private long settled;

    Narrowing(Scope scope) {
        this.scope = scope;
        reader = new RangeReader(scope);
    }

    /// Finds the rows that differ in a range that does.
    void narrow(Lane lane, KeyRange range) {
        if (full()) {
            skip();
            return;
        }
        List<Long> found = new ArrayList<>();
        Optional<KeyRange> occupied = reader.occupied(lane, range);
        if (occupied.isPresent()) {
            find(lane, occupied.get(), found);
        }
        add(found);
    }

    /// The keys of rows that differed when they were looked at.
    synchronized SortedSet<Long> keys() {
        return new TreeSet<>(keys);
    }

    /// Ranges that differed and were not looked into, because there were [#LIMIT] rows already.
    synchronized long notLookedInto() {
        return notLookedInto;
    }

    /// Ranges that no longer differed when they were looked into.
    synchronized long settled() {
        return settled;
    }

    private void find(Lane lane, KeyRange range, List<Long> found) {
        for (KeyRange piece : range.split(PIECES)) {
            scope.check();
            Both<RangeReader.RangeDigest> digest = reader.digest(lane, piece);
            if (digest.equal()) {
                continue;
            }
            if (full() || found.size() >= LIMIT) {
                skip();
            } else if (digest.source().rows() + digest.target().rows() <= 2 * FEW_ROWS || piece.from() == piece.to()) {
                differing(reader.digests(lane, piece), found);
            } else {
                find(lane, piece, found);
            }
        }
    }

    private static void differing(Both<SortedMap<Long, Long>> digests, List<Long> found) {
        SortedSet<Long> all = new TreeSet<>(digests.source().keySet());
        all.addAll(digests.target().keySet());
        for (Long key : all) {
            if (!Objects.equals(digests.source().get(key), digests.target().get(key))) {
                found.add(key);
            }
        }
    }

    private synchronized boolean full() {
        return keys.size() >= LIMIT;
    }

    private synchronized void skip() {
        notLookedInto++;
    }

    private synchronized void add(List<Long> found) {
        settled += found.isEmpty() ? 1 : 0;
        keys.addAll(found);
    }
}
