package dev.understudy.compare;

import java.util.SortedMap;
import java.util.TreeMap;

/// What is left of rows that differed at first, once those in flight have settled.
///
/// @param rows by key, with their last images
/// @param rechecked rows or ranges that differed at first and settled
record Settled(SortedMap<RowKey, Both<RowImage>> rows, long rechecked) {
    static Settled of(Scope scope, Narrowing narrowing) {
        Lane lane = scope.lanes().first();
        if (scope.table().keyed()) {
            RowSettling settling = new RowSettling(scope);
            var rows = settling.differing(lane, narrowing.keys(), true);
            return new Settled(rows, settling.settled() + narrowing.settled());
        }
        if (!narrowing.suspected()) {
            return new Settled(new TreeMap<>(), 0);
        }
        var rows = new Keyless(scope, narrowing).differing(lane);
        return new Settled(rows, rows.isEmpty() ? 1 : 0);
    }
}
