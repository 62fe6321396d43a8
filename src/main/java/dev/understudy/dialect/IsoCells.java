package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads values of products that are asked for times as texts in ISO 8601 ([ReadingDialect#read]): no driver has
/// to know a time zone, moves a time that the default zone skips, or cuts off a digit. What is below a microsecond
/// is refused, never dropped.
final class IsoCells {
    /// Their values come with blanks at the end that are no part of them.
    private static final Set<String> PADDED = Set.of("char", "nchar");

    private IsoCells() {}

    /// As [ValueCodec#read].
    static @Nullable Object read(ResultSet row, int index, ColumnMapping column) throws SQLException {
        return switch (column.type()) {
            case INTEGER -> {
                long value = row.getLong(index);
                yield row.wasNull() ? null : (Object) value;
            }
            case DECIMAL -> {
                BigDecimal value = row.getBigDecimal(index);
                yield value == null ? null : Unreadable.scaled(value, column);
            }
            case TEXT -> text(row, index);
            case BOOLEAN -> Truth.read(row, index, column);
            case TIMESTAMP, DATE, TIME, UUID -> parsed(text(row, index), column);
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
            case JSON -> Unreadable.json(column, row.getString(index));
        };
    }

    private static @Nullable String text(ResultSet row, int index) throws SQLException {
        String value = row.getString(index);
        boolean padded = value != null
                && value.endsWith(" ")
                && PADDED.contains(row.getMetaData().getColumnTypeName(index).toLowerCase(Locale.ROOT));
        return padded ? value.replaceFirst(" +$", "") : value;
    }

    private static @Nullable Object parsed(@Nullable String text, ColumnMapping column) throws SQLException {
        if (text == null) {
            return null;
        }
        try {
            return switch (column.type()) {
                case TIMESTAMP -> Unreadable.micros(instant(text.strip()), column);
                case TIME -> Unreadable.micros(LocalTime.parse(text), column);
                case DATE -> LocalDate.parse(text);
                default -> ValueText.uuid(text);
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            throw (SQLDataException)
                    Unreadable.value(column, text, "no " + column.type()).initCause(e);
        }
    }

    /// With an offset, or without one: then it is UTC. There is no year 0 in Oracle and one in ISO 8601, so years
    /// before 1 are not told apart with certainty.
    private static Instant instant(String text) {
        var time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        OffsetDateTime instant =
                time instanceof OffsetDateTime offset ? offset : ((LocalDateTime) time).atOffset(ZoneOffset.UTC);
        if (instant.getYear() < 1) {
            throw new IllegalArgumentException("a year before 1");
        }
        return instant.toInstant();
    }
}
