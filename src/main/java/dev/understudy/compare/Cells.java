package dev.understudy.compare;

import dev.understudy.dialect.RowDigest;
import dev.understudy.dialect.ValueCodec;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.ValueType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Reads values of rows as their types; a value that its type has no counterpart for as an [Odd] one. Every value
/// that a comparison reads comes through here, whatever its product.
record Cells(ValueCodec codec) {
    /// A value as the driver writes it: equal to no value of its column's type.
    record Odd(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    List<@Nullable Object> read(ResultSet row, int first, List<ColumnMapping> columns) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (ColumnMapping column : columns) {
            values.add(read(row, first + values.size(), column));
        }
        return values;
    }

    private @Nullable Object read(ResultSet row, int index, ColumnMapping column) throws SQLException {
        try {
            Object value = codec.read(row, index, column);
            return value instanceof String text ? loosened(column, text) : value;
        } catch (SQLDataException e) {
            return odd(row, index, column);
        }
    }

    /// A text as it is compared: in its normal form if the column says so. Java's tables alone decide, for both
    /// stores.
    static String loosened(ColumnMapping column, String text) {
        return column.isNormalized() ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
    }

    /// A number with more digits than it is mapped with is still that number, as it is to a server that digests it.
    private static Object odd(ResultSet row, int index, ColumnMapping column) throws SQLException {
        if (row.getObject(index) instanceof byte[] bytes) {
            return new Odd("x'%s'".formatted(HexFormat.of().formatHex(bytes))); // as a text two of them may look alike
        }
        String text = String.valueOf(row.getString(index));
        return column.type() == ValueType.DECIMAL ? number(text, column) : new Odd(text);
    }

    private static Object number(String text, ColumnMapping column) {
        try {
            return RowDigest.decimal(new BigDecimal(text), column.scale());
        } catch (NumberFormatException e) {
            return new Odd(text); // no number at all
        }
    }

    /// The digest of a row that was read here: that of [RowDigest], which a server computes too, unless an odd
    /// value is among the row's.
    static long digest(List<ColumnMapping> columns, List<@Nullable Object> values) {
        return values.stream().noneMatch(Odd.class::isInstance) ? RowDigest.of(columns, values) : odd(values);
    }

    private static long odd(List<@Nullable Object> values) {
        StringJoiner row = new StringJoiner("|");
        for (Object value : values) {
            String text = value == null ? "" : value.getClass().getSimpleName() + " " + value;
            row.add(text.length() + " " + text);
        }
        return RowDigest.ofText(row.toString());
    }
}
