package dev.understudy.compare;

import dev.understudy.compare.ComparisonResult.RowDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// What one level found in one table.
///
/// @param figures sentences
/// @param rechecked rows or ranges that differed at first and settled
record LevelResult(long sourceRows, long targetRows, List<String> figures, List<RowDifference> rows, long rechecked) {
    /// The differences of rows whose last images are given.
    static List<RowDifference> differences(Scope scope, SortedMap<RowKey, Both<RowImage>> differing) {
        List<RowDifference> rows = new ArrayList<>();
        differing.forEach((key, images) -> rows.add(RowImage.difference(scope.table(), key, images)));
        return rows;
    }

    /// What is added to the rows of the source to get those of the target.
    static long surplus(List<RowDifference> rows) {
        return rows.stream()
                .mapToLong(row -> row.targetCopies() - row.sourceCopies())
                .sum();
    }

    /// The sentence for ranges that were not looked into.
    static List<String> notLookedInto(long ranges) {
        return ranges == 0
                ? List.of()
                : List.of("more than %,d rows differ; %,d further key ranges that differ were not looked into"
                        .formatted(Narrowing.LIMIT, ranges));
    }
}
