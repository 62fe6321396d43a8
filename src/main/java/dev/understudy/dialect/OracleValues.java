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

/// Values of Oracle. It has no date without a time, no time without a date, and no UUID.
final class OracleValues implements ValueCodec {
    @Override
    public @Nullable Object read(ResultSet row, int index, ColumnMapping column) throws SQLException {
        return IsoCells.read(row, index, column);
    }

    @Override
    public String literal(ColumnMapping column, String shown) {
        String text = "'" + shown.replace("'", "''") + "'";
        return switch (column.type()) {
            case BYTES -> "hextoraw(%s)".formatted(text);
            case INTEGER, DECIMAL, BOOLEAN -> shown.matches("-?[0-9.]+") ? shown : text;
            case TIMESTAMP -> "timestamp " + text.replace("T", " ").replace("Z'", " +00:00'");
            case TEXT, JSON, UUID, DATE, TIME, REAL, DOUBLE -> text;
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
            case TIMESTAMP -> statement.setObject(index, LocalDateTime.ofInstant((Instant) value, ZoneOffset.UTC));
            case TEXT, JSON, UUID, DATE, TIME -> statement.setString(index, value.toString());
            case REAL -> statement.setFloat(index, (Float) value);
            case DOUBLE -> statement.setDouble(index, (Double) value);
            case BYTES -> statement.setBytes(index, HexFormat.of().parseHex((String) value));
        }
    }
}
