package dev.understudy.rehearse.proof;

import dev.understudy.rehearse.ledger.RowChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// Rows of one table whose keys neither baseline nor ledger know, held against inserts whose keys were
/// never learned because their answers were cut off. First each row takes the insert that left it exactly
/// so; then, among the rest, a row that carries the sequence number of an insert was made by it and is
/// altered; what then remains is unexplained. Where the table has no sequence column, the digest alone
/// decides. Used by one thread.
final class Strays {
    private final String table;
    private final ToLongFunction<RowChange> digest;
    private final Tally tally;
    private final UnknownWrites unknown;
    private final Map<Long, List<Change>> inserts = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    Strays(String table, ToLongFunction<RowChange> digest, Tally tally, UnknownWrites unknown) {
        this.table = table;
        this.digest = digest;
        this.tally = tally;
        this.unknown = unknown;
    }

    /// A change of the table; those that are not such inserts are passed over.
    void add(Change change) {
        if (change.row().key() == null && (change.acknowledged() || change.unknown())) {
            inserts.computeIfAbsent(change.sequence(), _ -> new ArrayList<>()).add(change);
        }
    }

    /// A row of the table that neither baseline nor ledger know by its key.
    void add(Row row) {
        rows.add(row);
    }

    /// Judges every row and every insert that was added.
    void settle() {
        List<Row> changed = settle(rows, this::leftExactly, KeyClass.KEPT, "");
        List<Row> unexplained =
                settle(changed, (_, row) -> row.hasSequence(), KeyClass.ALTERED, "not as its insert left it");
        unexplained.forEach(row ->
                tally.add(name(row), KeyVerdict.of(KeyClass.UNEXPLAINED, "in neither the baseline nor the ledger")));
        inserts.values().forEach(left -> left.forEach(this::absent));
    }

    /// Gives each row the first insert that fits, and returns the rows that got none.
    private List<Row> settle(List<Row> some, BiPredicate<Change, Row> fits, KeyClass kind, String why) {
        var rest = new ArrayList<Row>();
        for (Row row : some) {
            Optional<Change> maker =
                    candidates(row).filter(change -> fits.test(change, row)).findFirst();
            maker.ifPresentOrElse(change -> found(change, row, kind, why), () -> rest.add(row));
        }
        return rest;
    }

    /// Inserts that may have made the row, by its sequence number where it has one.
    private Stream<Change> candidates(Row row) {
        return row.hasSequence()
                ? inserts.getOrDefault(row.sequence(), List.of()).stream()
                : inserts.values().stream().flatMap(List::stream);
    }

    private boolean leftExactly(Change change, Row row) {
        return digest.applyAsLong(change.at(row.key()).row()) == row.digest();
    }

    private void found(Change change, Row row, KeyClass kind, String why) {
        inserts.computeIfPresent(change.sequence(), (_, left) -> without(left, change));
        List<Change> present = change.unknown() ? List.of(change.at(row.key())) : List.of();
        judged(name(row), new KeyVerdict(kind, List.of(), present, List.of(), why));
    }

    /// Removes one, not all that are equal: a write may insert two rows alike.
    private static List<Change> without(List<Change> left, Change change) {
        left.remove(change);
        return left;
    }

    private String name(Row row) {
        return table + " " + row.key();
    }

    private void absent(Change change) {
        if (change.unknown()) {
            unknown.add(new KeyVerdict(KeyClass.RESTORED, List.of(), List.of(), List.of(change), ""));
        } else {
            judged(
                    table + " (key never learned)",
                    new KeyVerdict(
                            KeyClass.LOST,
                            List.of(change),
                            List.of(),
                            List.of(),
                            "acknowledged %s absent".formatted(change.words())));
        }
    }

    private void judged(String row, KeyVerdict verdict) {
        tally.add(row, verdict);
        unknown.add(verdict);
    }
}
