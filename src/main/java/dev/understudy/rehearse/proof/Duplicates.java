package dev.understudy.rehearse.proof;

import dev.understudy.rehearse.ledger.RowChange.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Rows of one table that carry the same sequence number, beyond those that the write itself says it makes: as
/// many as the rows that it inserts or updates in this table, and at least one. Rows that are as in the
/// baseline are left out, since their sequence numbers come from other rehearsals. Used by one thread.
final class Duplicates {
    private final LongStream.Builder sequences = LongStream.builder();

    /// A row that is not as in the baseline.
    void add(Row row) {
        if (row.hasSequence() && row.sequence() > 0) {
            sequences.add(row.sequence());
        }
    }

    /// How many rows are too many.
    ///
    /// @param changes of the table
    long count(List<Change> changes) {
        Map<Long, Long> stated = changes.stream()
                .filter(change -> change.kind() != Kind.DELETE)
                .collect(Collectors.groupingBy(Change::sequence, Collectors.counting()));
        long[] ascending = sequences.build().toArray();
        Arrays.sort(ascending);
        long tooMany = 0;
        int begin = 0;
        for (int i = 1; i <= ascending.length; i++) {
            if (i == ascending.length || ascending[i] != ascending[begin]) {
                tooMany += Math.max(0, i - begin - stated.getOrDefault(ascending[begin], 1L));
                begin = i;
            }
        }
        return tooMany;
    }
}
