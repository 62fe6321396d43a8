package dev.understudy.compare;

import dev.understudy.project.ColumnMapping;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Digests that are computed here from rows that were read, because a column is of a type whose canonical text
/// the server cannot say.
record ReadDigests(TableSql sql, Cells cells) implements StoreDigests {
    /// Takes a row.
    @FunctionalInterface
    private interface Take {
        void row(RowKey key, long digest);
    }

    @Override
    public RowSum sum(Connection connection, KeyRange range) throws SQLException {
        var sum = new ArrayList<>(List.of(RowSum.NONE));
        read(connection, range, (_, digest) -> sum.set(0, sum.getFirst().plus(RowSum.of(digest))));
        return sum.getFirst();
    }

    @Override
    public SortedMap<Long, RowSum> buckets(Connection connection, KeyRange range, int count) throws SQLException {
        SortedMap<Long, RowSum> buckets = new TreeMap<>();
        read(connection, range, (_, digest) -> buckets.merge(digest % count, RowSum.of(digest), RowSum::plus));
        return buckets;
    }

    @Override
    public Map<RowKey, RowSum> rows(Connection connection, KeyRange range, Wanted wanted) throws SQLException {
        Map<RowKey, RowSum> rows = new HashMap<>();
        read(connection, range, (key, digest) -> {
            if (wanted.has(digest)) {
                rows.merge(key, RowSum.of(digest), RowSum::plus);
            }
        });
        return rows;
    }

    private void read(Connection connection, KeyRange range, Take take) throws SQLException {
        List<ColumnMapping> columns = sql.table().columns();
        int[] key = sql.table().key().stream().mapToInt(columns::indexOf).toArray();
        try (Streamed select = Streamed.of(connection, sql.in(connection, sql.values(), range))) {
            while (select.rows().next()) {
                List<@Nullable Object> values = cells.read(select.rows(), 1, columns);
                long digest = Cells.digest(columns, values);
                take.row(key.length == 0 ? RowKey.ofDigest(digest) : key(values, key), digest);
            }
        }
    }

    private static RowKey key(List<@Nullable Object> values, int[] indexes) {
        var key = new ArrayList<@Nullable Object>(indexes.length);
        for (int index : indexes) {
            key.add(values.get(index));
        }
        return RowReader.key(key);
    }
}
