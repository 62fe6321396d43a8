package dev.understudy.rehearse.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the ledger knows of one key.
///
/// Writes stand in the order of their sequence numbers. That is the order in which they happened, since a key
/// has at most one unsettled write at a time. Refused writes never happened and are left out.
///
/// @param acknowledged ascending
/// @param unknown ascending; those before the last acknowledged one too
record KeyHistory(List<Change> acknowledged, List<Change> unknown) {
    static final KeyHistory NONE = new KeyHistory(List.of(), List.of());

    KeyHistory {
        acknowledged = List.copyOf(acknowledged);
        unknown = List.copyOf(unknown);
    }

    /// The histories by key of the changes whose key is known.
    static SortedMap<Long, KeyHistory> byKey(Collection<Change> changes) {
        var byKey = new TreeMap<Long, TreeMap<Long, Change>>();
        for (Change change : changes) {
            Long key = change.row().key();
            if (key != null) {
                byKey.computeIfAbsent(key, _ -> new TreeMap<>()).merge(change.sequence(), change, Change::then);
            }
        }
        var histories = new TreeMap<Long, KeyHistory>();
        for (Map.Entry<Long, TreeMap<Long, Change>> entry : byKey.entrySet()) {
            histories.put(entry.getKey(), of(entry.getValue().values()));
        }
        return histories;
    }

    private static KeyHistory of(Collection<Change> ascending) {
        return new KeyHistory(
                ascending.stream().filter(Change::acknowledged).toList(),
                ascending.stream().filter(Change::unknown).toList());
    }

    /// Whether nothing that may have happened is known.
    boolean none() {
        return acknowledged.isEmpty() && unknown.isEmpty();
    }

    /// Unknown changes after the last acknowledged one: each is an allowed final state.
    List<Change> open() {
        long last =
                acknowledged.isEmpty() ? Long.MIN_VALUE : acknowledged.getLast().sequence();
        return unknown.stream().filter(change -> change.sequence() > last).toList();
    }

    /// All of them, ascending.
    List<Change> all() {
        var all = new ArrayList<>(acknowledged);
        all.addAll(unknown);
        all.sort(Change.BY_SEQUENCE);
        return all;
    }
}
