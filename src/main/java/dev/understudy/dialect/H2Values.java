package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// Values of H2, whose driver speaks of most types as that of PostgreSQL does.
final class H2Values implements ValueCodec {
    private final ValueCodec standard = new PostgresValues();

    @Override
    public @Nullable Object read(ResultSet row, int index, ColumnMapping column) throws SQLException {
        return switch (column.type()) {
            case TEXT -> text(row, index);
            case BOOLEAN -> Truth.read(row, index, column);
            case JSON -> json(row, index, column);
            default -> exact(standard.read(row, index, column), column);
        };
    }

    /// An array, or a text that is or is not JSON.
    private @Nullable Object json(ResultSet row, int index, ColumnMapping column) throws SQLException {
        if (row.getMetaData().getColumnType(index) != Types.ARRAY) {
            return standard.read(row, index, column);
        }
        Array array = row.getArray(index);
        return array == null ? null : JsonText.array((Object[]) array.getArray());
    }

    /// H2 keeps nanoseconds where it is told to.
    private static @Nullable Object exact(@Nullable Object value, ColumnMapping column) throws SQLException {
        return switch (value) {
            case Instant instant -> Unreadable.micros(instant, column);
            case LocalTime time -> Unreadable.micros(time, column);
            case null, default -> value;
        };
    }

    /// CHARACTER(n) comes padded with blanks that are no part of its value.
    private static @Nullable String text(ResultSet row, int index) throws SQLException {
        String value = row.getString(index);
        boolean padded = value != null
                && value.endsWith(" ")
                && "CHARACTER".equals(row.getMetaData().getColumnTypeName(index));
        return padded ? value.replaceFirst(" +$", "") : value;
    }

    @Override
    public String literal(ColumnMapping column, String shown) {
        return switch (column.type()) {
            case BYTES -> "X'" + shown + "'";
            case JSON -> "JSON '" + shown.replace("'", "''") + "'";
            default -> standard.literal(column, shown);
        };
    }

    @Override
    public void bind(PreparedStatement statement, int index, ColumnMapping column, @Nullable Object value)
            throws SQLException {
        switch (column.type()) {
            case TEXT, JSON -> statement.setString(index, (String) value);
            case UUID -> statement.setObject(index, value);
            default -> standard.bind(statement, index, column, value);
        }
    }
}
