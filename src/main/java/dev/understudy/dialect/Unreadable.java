package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import java.math.BigDecimal;
import java.sql.SQLDataException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/// Values that a column's type has no counterpart for, and that no conversion of the plan speaks of. They are
/// never bent into something near: backfill stops at them, validation shows them.
final class Unreadable {
    private Unreadable() {}

    static SQLDataException value(ColumnMapping column, String value, String why) {
        return new SQLDataException(
                "column %s holds \"%s\", which is %s; the plan names no conversion for it"
                        .formatted(column.source(), value, why),
                "22000");
    }

    /// The canonical text of a JSON document; null for NULL.
    ///
    /// @throws SQLDataException if it is none
    static @Nullable String json(ColumnMapping column, @Nullable String text) throws SQLDataException {
        try {
            return text == null ? null : JsonText.canonical(text);
        } catch (IllegalArgumentException e) {
            throw (SQLDataException) value(column, text, "no JSON").initCause(e);
        }
    }

    /// `value` itself: an instant or a time of day.
    ///
    /// @throws SQLDataException if it is more exact than a microsecond, which is as far as canonical texts go
    static <T extends TemporalAccessor> T micros(T value, ColumnMapping column) throws SQLDataException {
        if (value.get(ChronoField.NANO_OF_SECOND) % 1_000 != 0) {
            throw value(column, value.toString(), "more exact than a microsecond");
        }
        return value;
    }

    /// `value` at the column's scale.
    ///
    /// @throws SQLDataException if that would lose digits
    static BigDecimal scaled(BigDecimal value, ColumnMapping column) throws SQLDataException {
        BigDecimal scaled = RowDigest.decimal(value, column.scale());
        if (scaled.scale() > column.scale()) {
            throw value(
                    column,
                    value.toPlainString(),
                    "more exact than the %d digits after the point".formatted(column.scale()));
        }
        return scaled;
    }
}
