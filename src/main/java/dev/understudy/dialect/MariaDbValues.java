package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Conversion;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Values of MariaDB and MySQL: bigint, decimal, text, tinyint(1), datetime(6) in UTC, date, char(36) or uuid,
/// varbinary and their relatives.
///
/// Trap: the driver's `getString` and `getTimestamp` move a datetime that the Java default time zone skips
/// (02:30 of the night that summer time begins) by an hour; `LocalDateTime` is left alone. A zero date reads as
/// null.
final class MariaDbValues implements ValueCodec {
    private static final String REPLACEMENT = "\uFFFD";

    @Override
    public @Nullable Object read(ResultSet row, int index, ColumnMapping column) throws SQLException {
        return switch (column.type()) {
            case INTEGER -> {
                long value = row.getLong(index);
                yield row.wasNull() ? null : (Object) value;
            }
            case DECIMAL -> decimal(row, index, column);
            case TEXT -> text(row, index, column);
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
            case TIME -> time(row, index, column);
            case JSON -> Unreadable.json(column, row.getString(index));
        };
    }

    @Override
    public String literal(ColumnMapping column, String shown) {
        String text = "'" + shown.replace("\\", "\\\\").replace("'", "''") + "'";
        return switch (column.type()) {
            case BYTES -> "x" + text;
            case INTEGER, DECIMAL, BOOLEAN -> shown.matches("-?[0-9.]+") ? shown : text;
            case TIMESTAMP -> text.replace("T", " ").replace("Z", "");
            default -> text;
        };
    }

    @Override
    public void bind(PreparedStatement statement, int index, ColumnMapping column, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
            return;
        }
        switch (column.type()) {
            case INTEGER -> statement.setLong(index, (Long) value);
            case DECIMAL -> statement.setBigDecimal(index, (BigDecimal) value);
            case TEXT, JSON -> statement.setString(index, (String) value);
            case BOOLEAN -> statement.setInt(index, (Boolean) value ? 1 : 0);
            case TIMESTAMP -> statement.setObject(index, LocalDateTime.ofInstant((Instant) value, ZoneOffset.UTC));
            case DATE, TIME -> statement.setObject(index, value);
            case REAL -> statement.setFloat(index, (Float) value);
            case DOUBLE -> statement.setDouble(index, (Double) value);
            case UUID -> statement.setString(index, value.toString());
            case BYTES -> statement.setBytes(index, HexFormat.of().parseHex((String) value));
        }
    }

    private static @Nullable BigDecimal decimal(ResultSet row, int index, ColumnMapping column) throws SQLException {
        BigDecimal value = row.getBigDecimal(index);
        return value == null ? null : Unreadable.scaled(value, column);
    }

    private static @Nullable String text(ResultSet row, int index, ColumnMapping column) throws SQLException {
        String value = row.getString(index);
        return value != null && column.conversions().contains(Conversion.NUL_TO_REPLACEMENT)
                ? value.replace("\0", REPLACEMENT)
                : value;
    }

    private static @Nullable Boolean bool(ResultSet row, int index, ColumnMapping column) throws SQLException {
        long value = row.getLong(index);
        if (row.wasNull()) {
            return null;
        }
        if (value != 0 && value != 1 && !column.conversions().contains(Conversion.NON_ZERO_TO_TRUE)) {
            throw Unreadable.value(column, Long.toString(value), "neither true nor false");
        }
        return value != 0;
    }

    private static @Nullable Instant instant(ResultSet row, int index, ColumnMapping column) throws SQLException {
        LocalDateTime value = row.getObject(index, LocalDateTime.class);
        if (value == null) {
            refuseZero(row, index, column);
            return null;
        }
        return value.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable LocalDate date(ResultSet row, int index, ColumnMapping column) throws SQLException {
        LocalDate value = row.getObject(index, LocalDate.class);
        if (value == null) {
            refuseZero(row, index, column);
        }
        return value;
    }

    /// A MariaDB time is a length: from -838 to 838 hours.
    private static @Nullable LocalTime time(ResultSet row, int index, ColumnMapping column) throws SQLException {
        String text = row.getString(index);
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw (SQLDataException)
                    Unreadable.value(column, text, "no time of day").initCause(e);
        }
    }

    private static void refuseZero(ResultSet row, int index, ColumnMapping column) throws SQLException {
        String text = row.getString(index);
        if (text != null && !column.conversions().contains(Conversion.ZERO_DATE_TO_NULL)) {
            throw Unreadable.value(column, text, "no date");
        }
    }

    private static @Nullable UUID uuid(ResultSet row, int index, ColumnMapping column) throws SQLException {
        String text = row.getString(index);
        try {
            return text == null ? null : ValueText.uuid(text);
        } catch (IllegalArgumentException e) {
            throw (SQLDataException) Unreadable.value(column, text, "no UUID").initCause(e);
        }
    }
}
