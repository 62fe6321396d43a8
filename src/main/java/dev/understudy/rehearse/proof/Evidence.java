package dev.understudy.rehearse.proof;

import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.rehearse.ledger.RowChange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// What a judgement rests on. Read when the workload was held, what was in flight had ended, sessions left
/// behind were ended and outboxes were drained or declared dead.
///
/// @param baseline the rows before the workload started
/// @param stores the rows of what is now the system of record; the same tables as `baseline`
/// @param ledger all writes in their last state, in any order. The sequence numbers of one key's writes ascend
///     in the order in which they were sent
/// @param digest of the stored row that has the image and the key of an insert or update; the key
///     must be taken from the change, since an insert whose key was never learned is tried with the
///     keys of rows that were found
/// @param onset when the failure set in; the end of the run if nothing did
public record Evidence(
        List<TableDigest> baseline,
        List<FinalTable> stores,
        List<LedgerWrite> ledger,
        ToLongFunction<RowChange> digest,
        Instant onset) {
    /// @throws IllegalArgumentException if baseline and stores are not of the same tables, the ledger names
    ///     another one, or keys do not ascend
    public Evidence {
        baseline = List.copyOf(baseline);
        stores = List.copyOf(stores);
        ledger = List.copyOf(ledger);
        Set<String> judged = names(stores.stream().map(FinalTable::rows).toList());
        if (!judged.equals(names(baseline))) {
            throw new IllegalArgumentException(
                    "the baseline is of the tables %s, the final rows are of %s".formatted(names(baseline), judged));
        }
        for (LedgerWrite write : ledger) {
            write.changes().forEach(change -> known(judged, change));
        }
        baseline.forEach(Ascending::check);
        stores.forEach(store -> Ascending.check(store.rows()));
    }

    /// The baseline of a table.
    TableDigest baselineOf(String table) {
        return baseline.stream()
                .filter(digests -> digests.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private static void known(Set<String> judged, RowChange change) {
        if (!judged.contains(change.table())) {
            throw new IllegalArgumentException("the ledger writes to table %s, which was not read; read were %s"
                    .formatted(change.table(), judged));
        }
    }

    private static Set<String> names(Collection<TableDigest> tables) {
        return tables.stream().map(TableDigest::table).collect(Collectors.toCollection(TreeSet::new));
    }
}
