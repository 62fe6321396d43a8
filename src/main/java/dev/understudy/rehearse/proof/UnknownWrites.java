package dev.understudy.rehearse.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What became of the unknown writes: each of their changes is there, or is not, or cannot be told (the key is
/// in a state that it had without the write too). A write turned out *present* if any of its changes is there.
///
/// One of which a part is there and a part is not is *torn*: a transaction that no server leaves behind.
/// None of its keys is then in an allowed state, and those that seemed kept are altered, or lost where it
/// deleted them. Used by one thread.
final class UnknownWrites {
    private final Map<Long, Parts> bySequence = new TreeMap<>();

    /// @param kept those of `present` whose key was counted as kept
    private record Parts(List<Change> present, List<Change> absent, List<Change> kept) {
        boolean torn() {
            return !present.isEmpty() && !absent.isEmpty();
        }
    }

    /// Takes from a key's verdict what it says of unknown changes.
    void add(KeyVerdict verdict) {
        for (Change change : verdict.present()) {
            parts(change).present.add(change);
            if (verdict.kind() == KeyClass.KEPT) {
                parts(change).kept.add(change);
            }
        }
        verdict.absent().forEach(change -> parts(change).absent.add(change));
    }

    /// How many turned out present.
    long present() {
        return bySequence.values().stream()
                .filter(parts -> !parts.present.isEmpty())
                .count();
    }

    /// Takes the keys of torn writes out of the kept ones.
    void demoteTorn(Tally tally) {
        bySequence.values().stream()
                .filter(Parts::torn)
                .flatMap(parts -> parts.kept.stream())
                .forEach(change -> tally.demote(name(change), torn(change)));
    }

    private Parts parts(Change change) {
        return bySequence.computeIfAbsent(
                change.sequence(), _ -> new Parts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    private static String name(Change change) {
        return change.row().table() + " " + change.row().key();
    }

    private static KeyVerdict torn(Change change) {
        return KeyVerdict.of(
                change.deletes() ? KeyClass.LOST : KeyClass.ALTERED,
                "only a part of the transaction of unknown %s is there".formatted(change.words()));
    }
}
