package dev.understudy.rehearse.dualwrite;

import dev.understudy.dialect.Dialect;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Side;
import dev.understudy.project.TableMapping;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A mapped table with the places of its special columns, and the SQL that every part of dual writing needs.
public final class MappedTable {
    private final TableMapping mapping;
    private final int key;
    private final int version;
    private final int sequence;

    /// @throws IllegalArgumentException if the table has no version or no sequence column: it cannot be written
    ///     twice
    public MappedTable(TableMapping mapping) {
        this.mapping = mapping;
        this.key = indexOf(mapping.key());
        this.version = required(mapping.version(), "version");
        this.sequence = required(mapping.sequence(), "sequence");
    }

    private int required(@Nullable String column, String what) {
        if (column == null) {
            throw new IllegalArgumentException(
                    "table %s has no %s column, so it cannot be written twice".formatted(mapping.source(), what));
        }
        return indexOf(column);
    }

    /// The mapping as the project states it.
    public TableMapping mapping() {
        return mapping;
    }

    /// Source name of the table: its name in ledger, outbox and reports.
    public String name() {
        return mapping.source();
    }

    /// The columns in the mapping's order.
    public List<ColumnMapping> columns() {
        return mapping.columns();
    }

    /// Place of the key column, from 0.
    public int keyIndex() {
        return key;
    }

    /// Place of the version column, from 0.
    public int versionIndex() {
        return version;
    }

    /// Place of the sequence column, from 0.
    public int sequenceIndex() {
        return sequence;
    }

    /// Place of a column by its source name, from 0.
    ///
    /// @throws IllegalArgumentException if the table has no such column
    public int indexOf(String column) {
        return IntStream.range(0, mapping.columns().size())
                .filter(i -> mapping.columns().get(i).source().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "table %s has no mapped column %s".formatted(mapping.source(), column)));
    }

    /// The table's quoted name on a side.
    public String quoted(Dialect dialect, Side side) {
        return dialect.quote(mapping.name(side));
    }

    /// The quoted name of the column at a place.
    public String quoted(Dialect dialect, Side side, int index) {
        return dialect.quote(mapping.columns().get(index).name(side));
    }

    /// All quoted columns, in order, separated by commas.
    public String columnList(Dialect dialect, Side side) {
        return mapping.columns().stream()
                .map(column -> dialect.quote(column.name(side)))
                .collect(Collectors.joining(", "));
    }

    /// `select <all columns> from <table> where <key> = ?`
    public String selectByKey(Dialect dialect, Side side) {
        return "select %s from %s where %s = ?"
                .formatted(columnList(dialect, side), quoted(dialect, side), quoted(dialect, side, key));
    }
}
