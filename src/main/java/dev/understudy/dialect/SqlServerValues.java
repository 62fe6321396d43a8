package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Values of SQL Server. A time is bound as a text in ISO 8601, which is read the same way in every language: the
/// column gives it its type.
final class SqlServerValues implements ValueCodec {
    @Override
    public @Nullable Object read(ResultSet row, int index, ColumnMapping column) throws SQLException {
        return IsoCells.read(row, index, column);
    }

    @Override
    public String literal(ColumnMapping column, String shown) {
        String text = "'" + shown.replace("'", "''") + "'";
        return switch (column.type()) {
            case BYTES -> "0x" + shown;
            case INTEGER, DECIMAL, BOOLEAN -> shown.matches("-?[0-9.]+") ? shown : text;
            case TEXT, JSON -> "N" + text;
            case TIMESTAMP -> text.replace("Z", "");
            case DATE, TIME, UUID, REAL, DOUBLE -> text;
        };
    }

    @Override
    public void bind(PreparedStatement statement, int index, ColumnMapping column, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARCHAR);
            return;
        }
        switch (column.type()) {
            case INTEGER -> statement.setLong(index, (Long) value);
            case DECIMAL -> statement.setBigDecimal(index, (BigDecimal) value);
            case BOOLEAN -> statement.setInt(index, (Boolean) value ? 1 : 0);
            case TIMESTAMP ->
                statement.setString(
                        index,
                        LocalDateTime.ofInstant((Instant) value, ZoneOffset.UTC).toString());
            case TEXT, JSON, DATE, TIME, UUID -> statement.setString(index, value.toString());
            case REAL -> statement.setFloat(index, (Float) value);
            case DOUBLE -> statement.setDouble(index, (Double) value);
            case BYTES -> statement.setBytes(index, HexFormat.of().parseHex((String) value));
        }
    }
}
