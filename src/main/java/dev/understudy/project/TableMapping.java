package dev.understudy.project;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One table on both sides. `columns` holds every column that is migrated, among them the key, the version and
/// the sequence column. Columns are referred to by their source name everywhere but in SQL for the target.
///
/// @param key source name of the INTEGER key column
/// @param version source name of the INTEGER column that every change raises by one; null if the table has none
///     (then lost updates overwritten later are not seen)
/// @param sequence source name of the INTEGER column with the sequence number of the last write; null if none
///     (then duplicates are not seen)
/// @param status source name of the TEXT column whose values are counted in validation; null if none
public record TableMapping(
        String source,
        String target,
        String key,
        @Nullable String version,
        @Nullable String sequence,
        @Nullable String status,
        List<ColumnMapping> columns) {
    /// @throws IllegalArgumentException if the key, version, sequence or status column is not among the columns,
    ///     or a column is of a type that cannot be written twice, or states a conversion that is never written
    public TableMapping {
        columns = List.copyOf(columns);
        for (ColumnMapping column : columns) {
            check(source, column);
        }
        for (String special : new String[] {key, version, sequence, status}) {
            if (special != null
                    && columns.stream().noneMatch(column -> column.source().equals(special))) {
                throw new IllegalArgumentException(
                        "table %s has no column %s among its mapped ones".formatted(source, special));
            }
        }
    }

    private static void check(String table, ColumnMapping column) {
        if (!column.type().isWrittenTwice()) {
            throw new IllegalArgumentException("column %s of table %s is of type %s, which can only be compared"
                    .formatted(column.source(), table, column.type()));
        }
        for (Conversion conversion : column.conversions()) {
            if (!conversion.isWritten()) {
                throw new IllegalArgumentException(
                        "column %s of table %s states the conversion %s, which is for comparisons only"
                                .formatted(column.source(), table, conversion));
            }
        }
    }

    /// The table's name on a side.
    public String name(Side side) {
        return side == Side.SOURCE ? source : target;
    }

    /// The mapping of a column by its source name.
    public Optional<ColumnMapping> column(String sourceName) {
        return columns.stream()
                .filter(column -> column.source().equals(sourceName))
                .findFirst();
    }

    /// The mapping of the key column.
    public ColumnMapping keyColumn() {
        return column(key).orElseThrow();
    }
}
