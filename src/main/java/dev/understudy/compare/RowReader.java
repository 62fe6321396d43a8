package dev.understudy.compare;

import dev.understudy.dialect.RowDigest;
import dev.understudy.dialect.ValueCodec;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Side;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads whole rows by their keys.
record RowReader(Scope scope) {
    /// Keys of one statement; fewer are filled up with the last one, so that the statement stays the same.
    static final int BATCH = 100;

    /// The rows of 1 to [#BATCH] keys; [RowImage#ABSENT] where there is none. A store that takes other texts
    /// for the same key may answer with rows that were not asked for: those are not looked at.
    Map<RowKey, RowImage> read(Connection connection, Side side, List<RowKey> keys) throws SQLException {
        Map<RowKey, RowImage> images = new HashMap<>();
        keys.forEach(key -> images.put(key, RowImage.ABSENT));
        TableSql sql = scope.sql(side);
        try (PreparedStatement select = connection.prepareStatement(sql.rows(BATCH))) {
            int next = 1;
            for (int index = 0; index < BATCH; index++) {
                next = bind(select, next, sql, keys.get(Math.min(index, keys.size() - 1)));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    RowKey key = key(cells(sql).read(row, 1, scope.table().key()));
                    RowImage image = image(row, sql);
                    images.computeIfPresent(key, (_, before) -> before.with(image));
                }
            }
        }
        return images;
    }

    /// A key that was read.
    static RowKey key(List<@Nullable Object> values) {
        return new RowKey(values.stream()
                .map(value -> value == null ? new Cells.Odd("NULL") : value)
                .toList());
    }

    private static int bind(PreparedStatement select, int first, TableSql sql, RowKey key) throws SQLException {
        ValueCodec codec = sql.dialect().values();
        int next = first;
        for (ColumnMapping column : sql.table().key()) {
            Object value = key.values().get(next - first);
            if (value instanceof Cells.Odd odd) {
                select.setString(next++, odd.text());
            } else {
                codec.bind(select, next++, column, value);
            }
        }
        return next;
    }

    private RowImage image(ResultSet row, TableSql sql) throws SQLException {
        int digest = scope.table().key().size() + 1;
        List<ColumnMapping> columns = scope.table().columns();
        List<@Nullable Object> values = cells(sql).read(row, digest + 1, columns);
        return new RowImage(sql.pushed() ? RowDigest.read(row, digest) : Cells.digest(columns, values), values, 1);
    }

    private static Cells cells(TableSql sql) {
        return new Cells(sql.dialect().values());
    }
}
