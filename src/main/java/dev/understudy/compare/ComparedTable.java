package dev.understudy.compare;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Side;
import dev.understudy.project.TableMapping;
import dev.understudy.project.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One table under comparison. Columns are referred to by their source name.
///
/// @param key columns that tell rows apart, in the key's order; empty: nothing does, and rows are counted by
///     what they hold
/// @param status the TEXT column whose values are counted; empty if none
/// @param where an SQL condition that both stores take, to compare only some rows; empty: all
/// @param arrays those of the columns that are arrays in the target
public record ComparedTable(
        String source,
        String target,
        List<ColumnMapping> key,
        Optional<ColumnMapping> status,
        List<ColumnMapping> columns,
        String where,
        Set<ColumnMapping> arrays) {
    /// @throws IllegalArgumentException if a column of the key, or the status, is not among the columns
    public ComparedTable {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        arrays = Set.copyOf(arrays);
        if (!columns.containsAll(key) || !columns.containsAll(status.stream().toList())) {
            throw new IllegalArgumentException(
                    "table %s: its key %s and status %s must be among its columns".formatted(source, key, status));
        }
    }

    /// A table without arrays in the target.
    public ComparedTable(
            String source,
            String target,
            List<ColumnMapping> key,
            Optional<ColumnMapping> status,
            List<ColumnMapping> columns,
            String where) {
        this(source, target, key, status, columns, where, Set.of());
    }

    /// A table as a plan maps it: all its rows.
    public static ComparedTable of(TableMapping mapping) {
        return new ComparedTable(
                mapping.source(),
                mapping.target(),
                List.of(mapping.keyColumn()),
                Optional.ofNullable(mapping.status()).flatMap(mapping::column),
                mapping.columns(),
                "");
    }

    /// The table's name on a side.
    public String name(Side side) {
        return side == Side.SOURCE ? source : target;
    }

    /// Whether rows have a key.
    boolean keyed() {
        return !key.isEmpty();
    }

    /// Whether it can be cut into ranges of its key's first column, which is a whole number.
    boolean ranged() {
        return keyed() && key.getFirst().type() == ValueType.INTEGER;
    }
}
