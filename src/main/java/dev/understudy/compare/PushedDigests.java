package dev.understudy.compare;

import dev.understudy.dialect.RowDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Digests that the server computes; only sums travel.
record PushedDigests(TableSql sql, Cells cells) implements StoreDigests {
    @Override
    public RowSum sum(Connection connection, KeyRange range) throws SQLException {
        try (PreparedStatement select = sql.in(connection, sql.sum(), range);
                ResultSet row = select.executeQuery()) {
            row.next();
            return sum(row, 1);
        }
    }

    @Override
    public SortedMap<Long, RowSum> buckets(Connection connection, KeyRange range, int count) throws SQLException {
        try (PreparedStatement select = sql.in(connection, sql.buckets(count), range);
                ResultSet row = select.executeQuery()) {
            SortedMap<Long, RowSum> buckets = new TreeMap<>();
            while (row.next()) {
                buckets.put(row.getLong(1), sum(row, 2));
            }
            return buckets;
        }
    }

    @Override
    public Map<RowKey, RowSum> rows(Connection connection, KeyRange range, Wanted wanted) throws SQLException {
        int columns = sql.table().key().size();
        try (Streamed select = Streamed.of(connection, sql.in(connection, sql.digests(wanted), range))) {
            Map<RowKey, RowSum> rows = new HashMap<>();
            while (select.rows().next()) {
                long digest = RowDigest.read(select.rows(), columns + 1);
                RowKey key = columns == 0
                        ? RowKey.ofDigest(digest)
                        : RowReader.key(cells.read(select.rows(), 1, sql.table().key()));
                rows.merge(key, RowSum.of(digest), RowSum::plus);
            }
            return rows;
        }
    }

    private static RowSum sum(ResultSet row, int first) throws SQLException {
        return new RowSum(row.getLong(first), RowDigest.readSum(row, first + 1));
    }
}
