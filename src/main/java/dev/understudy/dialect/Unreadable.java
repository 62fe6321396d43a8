package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import java.math.BigDecimal;
import java.sql.SQLDataException;
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
