package dev.understudy.rehearse.proof;

import dev.understudy.rehearse.ledger.RowChange;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Judges one key: what it was, what was written, what is there.
///
/// A row that is there but in no allowed state is *lost* rather than *altered* when it holds an older state
/// than the last acknowledged write. That is decided by the first of these that can tell:
///
/// 1. its digest is that of the baseline or of an earlier write of the ledger;
/// 2. its version is lower than the one that the last acknowledged write made (as high or higher: altered);
/// 3. without a version column: its sequence number is lower than that of the last acknowledged write;
/// 4. otherwise it is altered.
///
/// A key in an allowed state is *lost* all the same if an acknowledged write of it was overwritten unseen
/// ([Superseded]): the alarming class wins.
final class KeyJudge {
    private final ToLongFunction<RowChange> digest;

    /// @param digest of the row that a change with a known key leaves behind
    KeyJudge(ToLongFunction<RowChange> digest) {
        this.digest = digest;
    }

    /// @param baseline the digest before the workload; empty if the key was not there
    /// @param row as it is now; null if it is not there
    /// @param versions whether the table has a version column
    KeyVerdict judge(OptionalLong baseline, @Nullable Row row, KeyHistory history, boolean versions) {
        List<Change> open = history.open();
        boolean settledThere = settledThere(baseline, row, history);
        List<Change> matching =
                open.stream().filter(change -> matches(change, row)).toList();
        List<Change> absent =
                open.stream().filter(change -> !matching.contains(change)).toList();
        List<Change> present = settledThere ? List.of() : matching;
        KeyVerdict verdict = settledThere || !matching.isEmpty()
                ? allowed(settledThere, matching, history, versions)
                : forbidden(baseline, row, history, versions);
        return new KeyVerdict(verdict.kind(), verdict.lost(), present, absent, verdict.why());
    }

    /// Whether the state is the one that is certain: the last acknowledged, or else the baseline's.
    private boolean settledThere(OptionalLong baseline, @Nullable Row row, KeyHistory history) {
        return history.acknowledged().isEmpty()
                ? equal(baseline, row)
                : matches(history.acknowledged().getLast(), row);
    }

    private static KeyVerdict allowed(
            boolean settledThere, List<Change> matching, KeyHistory history, boolean versions) {
        List<Change> acknowledged = history.acknowledged();
        if (acknowledged.isEmpty()) {
            return KeyVerdict.of(settledThere ? KeyClass.RESTORED : KeyClass.KEPT, "");
        }
        List<Change> lost = settledThere
                ? lostBeforeLast(acknowledged, versions)
                : new Superseded(versions).lost(acknowledged, matching.getLast());
        return lost.isEmpty()
                ? KeyVerdict.of(KeyClass.KEPT, "")
                : lost(
                        lost,
                        "acknowledged %s overwritten unseen"
                                .formatted(lost.getLast().words()));
    }

    private KeyVerdict forbidden(OptionalLong baseline, @Nullable Row row, KeyHistory history, boolean versions) {
        if (history.acknowledged().isEmpty()) {
            return unowed(baseline, row, history);
        }
        Change last = history.acknowledged().getLast();
        if (row == null) {
            List<Change> lost = new Superseded(versions).lost(history.acknowledged(), null);
            return lost(lost, "acknowledged %s absent".formatted(last.words()));
        }
        OptionalInt held = held(baseline, row, history);
        if (last.deletes()) {
            int before = held.orElse(history.acknowledged().size() - 2);
            return new KeyVerdict(
                    KeyClass.RESURRECTED,
                    lostAfter(before, history.acknowledged(), versions),
                    List.of(),
                    List.of(),
                    "acknowledged %s undone".formatted(last.words()));
        }
        return held.isPresent()
                ? lost(
                        lostAfter(held.getAsInt(), history.acknowledged(), versions),
                        "acknowledged %s absent".formatted(last.words()))
                : new KeyVerdict(
                        KeyClass.ALTERED,
                        lostBeforeLast(history.acknowledged(), versions),
                        List.of(),
                        List.of(),
                        "not as acknowledged %s left it".formatted(last.words()));
    }

    /// A key that no acknowledged write speaks of, and that is not as in the baseline.
    private static KeyVerdict unowed(OptionalLong baseline, @Nullable Row row, KeyHistory history) {
        if (row == null) {
            return KeyVerdict.of(KeyClass.LOST, "row of the baseline absent, and nothing deleted it");
        }
        if (baseline.isPresent()) {
            return KeyVerdict.of(KeyClass.ALTERED, "not as in the baseline, and no acknowledged write changed it");
        }
        return history.unknown().isEmpty()
                ? KeyVerdict.of(KeyClass.UNEXPLAINED, "in neither the baseline nor the ledger")
                : KeyVerdict.of(
                        KeyClass.ALTERED,
                        "not as unknown %s would have left it"
                                .formatted(history.unknown().getLast().words()));
    }

    /// Which acknowledged change's state the row holds: its index, -1 for what was before them all, empty if it
    /// holds no older state. The last one is not among them: it was compared before.
    private OptionalInt held(OptionalLong baseline, Row row, KeyHistory history) {
        OptionalInt byDigest = heldByDigest(baseline, row, history);
        if (byDigest.isPresent()) {
            return byDigest;
        }
        Change last = history.acknowledged().getLast();
        List<Change> earlier =
                history.acknowledged().subList(0, history.acknowledged().size() - 1);
        if (row.hasVersion()) {
            return row.version() < last.row().version()
                    ? lastIndex(
                            earlier.stream()
                                    .mapToLong(change -> change.row().version())
                                    .toArray(),
                            row.version())
                    : OptionalInt.empty();
        }
        return row.hasSequence() && row.sequence() < last.sequence()
                ? lastIndex(earlier.stream().mapToLong(Change::sequence).toArray(), row.sequence())
                : OptionalInt.empty();
    }

    private OptionalInt heldByDigest(OptionalLong baseline, Row row, KeyHistory history) {
        Change last = history.acknowledged().getLast();
        for (Change change : history.all().reversed()) {
            if (change.sequence() < last.sequence() && matches(change, row)) {
                return OptionalInt.of((int) history.acknowledged().stream()
                                .filter(one -> one.sequence() <= change.sequence())
                                .count()
                        - 1);
            }
        }
        return equal(baseline, row) ? OptionalInt.of(-1) : OptionalInt.empty();
    }

    /// The last index whose value does not exceed `limit`, or -1.
    private static OptionalInt lastIndex(long[] values, long limit) {
        int index = values.length - 1;
        while (index >= 0 && values[index] > limit) {
            index--;
        }
        return OptionalInt.of(index);
    }

    private static List<Change> lostAfter(int held, List<Change> acknowledged, boolean versions) {
        var lost = new ArrayList<Change>();
        if (held >= 0) {
            lost.addAll(new Superseded(versions).lost(acknowledged.subList(0, held), acknowledged.get(held)));
        }
        lost.addAll(acknowledged.subList(held + 1, acknowledged.size()));
        return lost;
    }

    private static List<Change> lostBeforeLast(List<Change> acknowledged, boolean versions) {
        int last = acknowledged.size() - 1;
        return new Superseded(versions).lost(acknowledged.subList(0, last), acknowledged.get(last));
    }

    private static KeyVerdict lost(List<Change> lost, String why) {
        return new KeyVerdict(KeyClass.LOST, lost, List.of(), List.of(), why);
    }

    private boolean matches(Change change, @Nullable Row row) {
        return row == null ? change.deletes() : !change.deletes() && digest.applyAsLong(change.row()) == row.digest();
    }

    private static boolean equal(OptionalLong baseline, @Nullable Row row) {
        return row == null ? baseline.isEmpty() : baseline.isPresent() && baseline.getAsLong() == row.digest();
    }
}
