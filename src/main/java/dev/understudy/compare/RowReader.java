package dev.understudy.compare;

import dev.understudy.dialect.ValueCodec;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Side;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads whole rows by their keys.
record RowReader(Scope scope) {
    /// Keys of one statement; fewer are filled up with the last one, so that the statement stays the same.
    static final int BATCH = 100;

    /// The rows of 1 to [#BATCH] keys; [RowImage#ABSENT] where there is none.
    Map<Long, RowImage> read(Connection connection, Side side, List<Long> keys) throws SQLException {
        Map<Long, RowImage> images = new HashMap<>();
        keys.forEach(key -> images.put(key, RowImage.ABSENT));
        try (PreparedStatement select =
                connection.prepareStatement(scope.sql(side).rows(BATCH))) {
            for (int index = 0; index < BATCH; index++) {
                select.setLong(index + 1, keys.get(Math.min(index, keys.size() - 1)));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    images.put(row.getLong(1), image(row, side));
                }
            }
        }
        return images;
    }

    private RowImage image(ResultSet row, Side side) throws SQLException {
        ValueCodec codec = scope.stores().of(side).dialect().values();
        List<@Nullable Object> values = new ArrayList<>();
        for (ColumnMapping column : scope.table().columns()) {
            values.add(value(codec, row, values.size() + 3, column));
        }
        return new RowImage(row.getLong(2), values);
    }

    private static @Nullable Object value(ValueCodec codec, ResultSet row, int index, ColumnMapping column)
            throws SQLException {
        try {
            return codec.read(row, index, column);
        } catch (SQLDataException e) {
            return row.getString(index);
        }
    }
}
