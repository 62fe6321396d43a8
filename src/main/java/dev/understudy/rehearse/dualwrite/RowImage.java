package dev.understudy.rehearse.dualwrite;

import dev.understudy.dialect.RowDigest;
import dev.understudy.dialect.ValueCodec;
import dev.understudy.dialect.ValueText;
import dev.understudy.project.ColumnMapping;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One row with all its mapped columns, typed. Immutable.
public final class RowImage {
    private final MappedTable table;
    private final @Nullable Object[] values;

    private RowImage(MappedTable table, @Nullable Object[] values) {
        this.table = table;
        this.values = values;
    }

    /// A row without values: every column NULL.
    public static RowImage empty(MappedTable table) {
        return new RowImage(table, new @Nullable Object[table.columns().size()]);
    }

    /// The row under the cursor of a SELECT of all columns in the mapping's order.
    public static RowImage read(MappedTable table, ValueCodec codec, ResultSet row) throws SQLException {
        var values = new @Nullable Object[table.columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = codec.read(row, i + 1, table.columns().get(i));
        }
        return new RowImage(table, values);
    }

    /// The row that a canonical map describes.
    public static RowImage of(MappedTable table, Map<String, String> canonical) {
        var values = new @Nullable Object[table.columns().size()];
        for (int i = 0; i < values.length; i++) {
            ColumnMapping column = table.columns().get(i);
            String text = canonical.get(column.source());
            values[i] = text == null ? null : ValueText.read(column.type(), column.scale(), text);
        }
        return new RowImage(table, values);
    }

    /// The same row with another value at a place.
    public RowImage with(int index, @Nullable Object value) {
        var copy = values.clone();
        copy[index] = value;
        return new RowImage(table, copy);
    }

    /// The table that the row is of.
    public MappedTable table() {
        return table;
    }

    /// The value at a place; null for NULL.
    public @Nullable Object value(int index) {
        return values[index];
    }

    /// The row's key.
    public long key() {
        return number(table.keyIndex());
    }

    /// The row's version.
    public long version() {
        return number(table.versionIndex());
    }

    /// The sequence number of the write that made the row.
    public long sequence() {
        return number(table.sequenceIndex());
    }

    private long number(int index) {
        return values[index] instanceof Long number ? number : 0;
    }

    /// The digest that the stored row has on every product.
    public long digest() {
        return RowDigest.of(table.mapping().columns(), Arrays.asList(values));
    }

    /// Canonical text by the column's source name; NULL columns are absent.
    public SortedMap<String, String> canonical() {
        var map = new TreeMap<String, String>();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                ColumnMapping column = table.columns().get(i);
                map.put(column.source(), ValueText.write(column.type(), value));
            }
        }
        return map;
    }

    /// Binds all columns in order, the first as parameter `from`.
    ///
    /// @return the next free parameter
    public int bind(PreparedStatement statement, int from, ValueCodec codec) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            codec.bind(statement, from + i, table.columns().get(i), values[i]);
        }
        return from + values.length;
    }
}
