package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Reads and binds values of a [dev.understudy.project.ValueType] as its Java class.
public interface ValueCodec {
    /// The value of result column `index` (from 1) as the column's type; null for NULL. Conversions that a plan
    /// may state are applied; those that are for comparisons only are the comparison's own.
    @Nullable
    Object read(ResultSet row, int index, ColumnMapping column) throws SQLException;

    /// A literal in SQL of a value as it is shown to people: an ISO-8601 instant, any other its canonical text.
    String literal(ColumnMapping column, String shown);

    /// Binds parameter `index` (from 1).
    void bind(PreparedStatement statement, int index, ColumnMapping column, @Nullable Object value) throws SQLException;
}
