package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Conversion;
import dev.understudy.project.ValueType;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Values of PostgreSQL: bigint, numeric, text, boolean, timestamptz, date, uuid, bytea and their relatives.
final class PostgresValues implements ValueCodec {
    @Override
    public @Nullable Object read(ResultSet row, int index, ColumnMapping column) throws SQLException {
        return switch (column.type()) {
            case INTEGER -> {
                long value = row.getLong(index);
                yield row.wasNull() ? null : (Object) value;
            }
            case DECIMAL -> decimal(row, index, column);
            case TEXT -> text(row, index);
            case BOOLEAN -> bool(row, index, column);
            case TIMESTAMP -> instant(row, index, column);
            case DATE -> date(row, index, column);
            case UUID -> uuid(row, index, column);
            case BYTES -> {
                byte[] bytes = row.getBytes(index);
                yield bytes == null ? null : HexFormat.of().formatHex(bytes);
            }
            case REAL -> {
                float value = row.getFloat(index);
                yield row.wasNull() ? null : (Object) value;
            }
            case DOUBLE -> {
                double value = row.getDouble(index);
                yield row.wasNull() ? null : (Object) value;
            }
            case TIME -> row.getObject(index, LocalTime.class);
            case JSON -> Unreadable.json(column, row.getString(index));
        };
    }

    /// A quoted literal has no type of its own until the column gives it one.
    @Override
    public String literal(ColumnMapping column, String shown) {
        String text = "'" + shown.replace("'", "''") + "'";
        return switch (column.type()) {
            case BYTES -> "'\\x" + text.substring(1);
            case INTEGER, DECIMAL -> shown.matches("-?[0-9.]+") ? shown : text;
            default -> text;
        };
    }

    @Override
    public void bind(PreparedStatement statement, int index, ColumnMapping column, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, sqlType(column.type()));
            return;
        }
        switch (column.type()) {
            case INTEGER -> statement.setLong(index, (Long) value);
            case DECIMAL -> statement.setBigDecimal(index, (BigDecimal) value);
            // without a type of its own it also goes into an enum, a json or an xml column
            case TEXT, JSON -> statement.setObject(index, value, Types.OTHER);
            case BOOLEAN -> statement.setBoolean(index, (Boolean) value);
            case TIMESTAMP -> statement.setObject(index, ((Instant) value).atOffset(ZoneOffset.UTC));
            case DATE, TIME, UUID -> statement.setObject(index, value);
            case REAL -> statement.setFloat(index, (Float) value);
            case DOUBLE -> statement.setDouble(index, (Double) value);
            case BYTES -> statement.setBytes(index, HexFormat.of().parseHex((String) value));
        }
    }

    private static int sqlType(ValueType type) {
        return switch (type) {
            case INTEGER -> Types.BIGINT;
            case DECIMAL -> Types.NUMERIC;
            case BOOLEAN -> Types.BOOLEAN;
            case TIMESTAMP -> Types.TIMESTAMP_WITH_TIMEZONE;
            case DATE -> Types.DATE;
            case TEXT, UUID, JSON -> Types.OTHER;
            case REAL -> Types.REAL;
            case DOUBLE -> Types.DOUBLE;
            case TIME -> Types.TIME;
            case BYTES -> Types.BINARY;
        };
    }

    /// A numeric may also be no number, or beyond all numbers.
    private static @Nullable BigDecimal decimal(ResultSet row, int index, ColumnMapping column) throws SQLException {
        String value = row.getString(index);
        try {
            return value == null ? null : Unreadable.scaled(new BigDecimal(value), column);
        } catch (NumberFormatException e) {
            throw (SQLDataException) Unreadable.value(column, String.valueOf(value), "no decimal")
                    .initCause(e);
        }
    }

    /// char(n) comes padded with blanks that are no part of its value.
    private static @Nullable String text(ResultSet row, int index) throws SQLException {
        String value = row.getString(index);
        boolean padded = value != null
                && value.endsWith(" ")
                && "bpchar".equals(row.getMetaData().getColumnTypeName(index));
        return padded ? withoutBlanks(value) : value;
    }

    private static String withoutBlanks(String value) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == ' ') {
            end--;
        }
        return value.substring(0, end);
    }

    /// A boolean, or a small number that stands for one.
    private static @Nullable Boolean bool(ResultSet row, int index, ColumnMapping column) throws SQLException {
        String text = row.getString(index);
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "t", "true", "1" -> true;
            case "f", "false", "0" -> false;
            default -> {
                if (column.conversions().contains(Conversion.NON_ZERO_TO_TRUE)) {
                    yield true;
                }
                throw Unreadable.value(column, text, "neither true nor false");
            }
        };
    }

    private static @Nullable Instant instant(ResultSet row, int index, ColumnMapping column) throws SQLException {
        OffsetDateTime value = row.getObject(index, OffsetDateTime.class);
        if (value == null) {
            return null;
        }
        if (Math.abs(value.getYear()) > 999_999) {
            throw Unreadable.value(column, "infinity", "no instant");
        }
        return value.toInstant();
    }

    private static @Nullable LocalDate date(ResultSet row, int index, ColumnMapping column) throws SQLException {
        LocalDate value = row.getObject(index, LocalDate.class);
        if (value != null && Math.abs(value.getYear()) > 9_999_999) {
            throw Unreadable.value(column, "infinity", "no date");
        }
        return value;
    }

    private static @Nullable UUID uuid(ResultSet row, int index, ColumnMapping column) throws SQLException {
        Object value = row.getObject(index);
        if (value == null || value instanceof UUID) {
            return (UUID) value;
        }
        try {
            return ValueText.uuid(value.toString());
        } catch (IllegalArgumentException e) {
            throw (SQLDataException)
                    Unreadable.value(column, value.toString(), "no UUID").initCause(e);
        }
    }
}
