package dev.understudy.compare;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a comparison found.
///
/// @param notCompared tables that a store would not answer for; the others were compared
/// @param rechecked rows or ranges that differed at first and settled
/// @param blindSpots what this comparison cannot have seen, a sentence each
public record ComparisonResult(
        List<TableResult> tables,
        List<NotCompared> notCompared,
        long rechecked,
        Duration took,
        List<String> blindSpots) {
    public ComparisonResult {
        tables = List.copyOf(tables);
        notCompared = List.copyOf(notCompared);
        blindSpots = List.copyOf(blindSpots);
    }

    /// Whether everything was compared and nothing differs.
    public boolean equal() {
        return notCompared.isEmpty() && tables.stream().allMatch(TableResult::equal);
    }

    /// Differing figures and rows of all tables.
    public long differences() {
        return tables.stream()
                .mapToLong(table -> table.figures().size() + table.rows().size())
                .sum();
    }

    /// One table.
    ///
    /// @param table source name of the table
    /// @param sourceRows rows of the table; of the sample if only a sample was asked for
    /// @param targetRows the same of the target; while others write: what it holds once they have settled
    /// @param figures aggregates that differ, a sentence each
    /// @param rows rows that differ, ascending by key; when there are more than about 10,000, only so many, and
    ///     a figure says so
    public record TableResult(
            String table, long sourceRows, long targetRows, List<String> figures, List<RowDifference> rows) {
        public TableResult {
            figures = List.copyOf(figures);
            rows = List.copyOf(rows);
        }

        /// Whether nothing differs.
        public boolean equal() {
            return figures.isEmpty() && rows.isEmpty();
        }
    }

    /// One row that differs.
    ///
    /// @param sourceCopies rows of the source with that key: 0, 1, or more where it is not unique; of a table
    ///     without a key: how many more it has than the target
    /// @param targetCopies the same of the target
    /// @param fields those that differ; of a row that only one store has, all
    public record RowDifference(
            RowKey key, Kind kind, long sourceCopies, long targetCopies, List<FieldDifference> fields) {
        public RowDifference {
            fields = List.copyOf(fields);
        }

        /// How it differs.
        public enum Kind {
            /// In the source, not in the target.
            MISSING,
            /// In the target, not in the source.
            EXTRA,
            /// In both, with different values.
            CHANGED,
            /// In both, more often in one.
            DUPLICATED
        }
    }

    /// One field that differs; null is NULL.
    public record FieldDifference(
            String column,
            @Nullable String source,
            @Nullable String target) {}
}
