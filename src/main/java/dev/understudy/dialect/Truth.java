package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Conversion;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Reads a boolean, or a number that stands for one.
final class Truth {
    private Truth() {}

    /// @throws java.sql.SQLDataException if it is neither, and no conversion speaks of it
    static @Nullable Boolean read(ResultSet row, int index, ColumnMapping column) throws SQLException {
        Object value = row.getObject(index);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        long number = row.getLong(index);
        if (number != 0 && number != 1 && !column.conversions().contains(Conversion.NON_ZERO_TO_TRUE)) {
            throw Unreadable.value(column, value.toString(), "neither true nor false");
        }
        return number != 0;
    }
}
