package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Conversion;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Values of SQLite, which keeps numbers, texts and bytes, and types each value rather than its column. A value
/// of another kind than its column declares is none of the column's: it is shown, never bent. Times are texts
/// of ISO-8601, with a blank or a `T`; without a zone they are UTC.
final class SqliteValues implements ValueCodec {
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[' ']")
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .optionalEnd()
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Override
    public @Nullable Object read(ResultSet row, int index, ColumnMapping column) throws SQLException {
        Object value = row.getObject(index);
        if (value == null) {
            return null;
        }
        try {
            return typed(value, column);
        } catch (ClassCastException | IllegalArgumentException | DateTimeException e) {
            throw (SQLDataException) Unreadable.value(column, shown(value), "no " + column.type())
                    .initCause(e);
        }
    }

    private static Object typed(Object value, ColumnMapping column) throws SQLException {
        return switch (column.type()) {
            case INTEGER -> whole(value);
            case DECIMAL -> Unreadable.scaled(new BigDecimal(text(value)), column);
            case TEXT -> (String) value;
            case BOOLEAN -> bool(value, column);
            case TIMESTAMP -> Unreadable.micros(TIMESTAMP.parse((String) value, Instant::from), column);
            case DATE -> LocalDate.parse((String) value);
            case TIME -> Unreadable.micros(LocalTime.parse((String) value), column);
            case UUID -> ValueText.uuid((String) value);
            case BYTES -> HexFormat.of().formatHex((byte[]) value);
            case REAL -> ((Number) value).floatValue();
            case DOUBLE -> ((Number) value).doubleValue();
            case JSON -> JsonText.canonical((String) value);
        };
    }

    /// A fraction is printed with the fewest digits that no other one has: what was put in, up to 15 digits.
    private static String text(Object value) {
        return value instanceof byte[] ? "" : value.toString();
    }

    private static Long whole(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        throw new IllegalArgumentException("not a whole number");
    }

    private static Boolean bool(Object value, ColumnMapping column) {
        long number = whole(value);
        if (number != 0 && number != 1 && !column.conversions().contains(Conversion.NON_ZERO_TO_TRUE)) {
            throw new IllegalArgumentException("neither 1 nor 0");
        }
        return number != 0;
    }

    private static String shown(Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
    }

    @Override
    public String literal(ColumnMapping column, String shown) {
        String text = "'" + shown.replace("'", "''") + "'";
        return switch (column.type()) {
            case BYTES -> "x" + text;
            case INTEGER, DECIMAL, REAL, DOUBLE -> shown.matches("-?[0-9.]+") ? shown : text;
            case BOOLEAN -> shown.equals("true") || shown.equals("1") ? "1" : "0";
            case TIMESTAMP -> "'" + WRITTEN.format(Instant.parse(shown)) + "'";
            default -> text;
        };
    }

    @Override
    public void bind(PreparedStatement statement, int index, ColumnMapping column, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setObject(index, null);
            return;
        }
        switch (column.type()) {
            case INTEGER -> statement.setLong(index, (Long) value);
            case BOOLEAN -> statement.setInt(index, (Boolean) value ? 1 : 0);
            case TIMESTAMP -> statement.setString(index, WRITTEN.format((Instant) value));
            case REAL, DOUBLE -> statement.setDouble(index, ((Number) value).doubleValue());
            case BYTES -> statement.setBytes(index, HexFormat.of().parseHex((String) value));
            case DECIMAL -> statement.setString(index, ((BigDecimal) value).toPlainString());
            case TEXT, DATE, TIME, UUID, JSON -> statement.setString(index, value.toString());
        }
    }
}
