package dev.understudy.rehearse.proof;

import dev.understudy.rehearse.ledger.RowChange;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Judges every key of one table by a merge over three ascending lists: baseline, ledger, store. O(n) beside
/// the sorting of the ledger. Used once, by one thread.
final class TableJudge {
    private final TableDigest baseline;
    private final FinalTable store;
    private final Tally tally;
    private final UnknownWrites unknown;
    private final KeyJudge judge;
    private final Strays strays;
    private final Duplicates duplicates = new Duplicates();
    private int inBaseline;
    private int inStore;

    TableJudge(
            TableDigest baseline,
            FinalTable store,
            ToLongFunction<RowChange> digest,
            Tally tally,
            UnknownWrites unknown) {
        this.baseline = baseline;
        this.store = store;
        this.tally = tally;
        this.unknown = unknown;
        this.judge = new KeyJudge(digest);
        this.strays = new Strays(store.table(), digest, tally, unknown);
    }

    /// Judges all keys.
    ///
    /// @param changes of this table
    void judge(List<Change> changes) {
        changes.forEach(strays::add);
        KeyHistory.byKey(changes).forEach((key, history) -> {
            judgeBefore(key);
            judge(key, history);
        });
        judgeRest();
        strays.settle();
        tally.duplicated(duplicates.count(changes));
    }

    /// Judges the keys below `key` that stand in baseline or store: the ledger knows none of them.
    private void judgeBefore(long key) {
        while (nextKey() < key) {
            judge(nextKey(), KeyHistory.NONE);
        }
    }

    /// The highest key is judged apart, since no key is above it.
    private void judgeRest() {
        judgeBefore(Long.MAX_VALUE);
        if (inBaseline < baseline.keys().length || inStore < store.rows().keys().length) {
            judge(Long.MAX_VALUE, KeyHistory.NONE);
        }
    }

    /// The lowest key of baseline and store that is not judged yet; the highest number if there is none.
    private long nextKey() {
        return Math.min(at(baseline.keys(), inBaseline), at(store.rows().keys(), inStore));
    }

    private static long at(long[] keys, int index) {
        return index < keys.length ? keys[index] : Long.MAX_VALUE;
    }

    /// Judges a key that is not above the next one of baseline and store, and moves on.
    private void judge(long key, KeyHistory history) {
        OptionalLong before = takeBaseline(key);
        Row row = takeRow(key);
        boolean asBefore = row == null ? before.isEmpty() : before.equals(OptionalLong.of(row.digest()));
        if (row != null && !asBefore) {
            duplicates.add(row);
        }
        if (!history.none()) {
            judged(key, judge.judge(before, row, history, store.versions().length > 0));
        } else if (asBefore) {
            tally.restored();
        } else if (row != null && before.isEmpty()) {
            strays.add(row);
        } else {
            judged(key, judge.judge(before, row, history, store.versions().length > 0));
        }
    }

    private OptionalLong takeBaseline(long key) {
        boolean here = inBaseline < baseline.keys().length && baseline.keys()[inBaseline] == key;
        return here ? OptionalLong.of(baseline.digests()[inBaseline++]) : OptionalLong.empty();
    }

    private @Nullable Row takeRow(long key) {
        boolean here = inStore < store.rows().keys().length && store.rows().keys()[inStore] == key;
        return here ? store.row(inStore++) : null;
    }

    private void judged(long key, KeyVerdict verdict) {
        tally.add(store.table() + " " + key, verdict);
        unknown.add(verdict);
    }
}
