package dev.understudy.compare;

import dev.understudy.project.Side;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// Reads what the stores say of a range of keys.
record RangeReader(Scope scope) {
    Both<RowSum> sum(Lane lane, KeyRange range) {
        return scope.both(lane, (connection, side) -> scope.digests(side).sum(connection, range));
    }

    Both<SortedMap<Long, RowSum>> buckets(Lane lane, KeyRange range, int count) {
        return scope.both(lane, (connection, side) -> scope.digests(side).buckets(connection, range, count));
    }

    /// Rows by key.
    Both<Map<RowKey, RowSum>> rows(Lane lane, KeyRange range, Wanted wanted) {
        return scope.both(lane, (connection, side) -> scope.digests(side).rows(connection, range, wanted));
    }

    /// The part of a range that holds rows on either side; empty if none does.
    Optional<KeyRange> occupied(Lane lane, KeyRange range) {
        if (!scope.table().ranged()) {
            return Optional.of(range);
        }
        Both<Optional<KeyRange>> bounds = scope.both(lane, (connection, side) -> bounds(connection, side, range));
        if (bounds.source().isEmpty() || bounds.target().isEmpty()) {
            return bounds.source().or(bounds::target);
        }
        KeyRange one = bounds.source().get();
        KeyRange other = bounds.target().get();
        return Optional.of(new KeyRange(Math.min(one.from(), other.from()), Math.max(one.to(), other.to())));
    }

    /// Up to `count` values of the key's first column from `from` on, after skipping `skip` rows.
    List<Long> leads(Connection connection, Side side, long from, int count, int skip) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(scope.sql(side).leads(count, skip))) {
            select.setLong(1, from);
            List<Long> leads = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    leads.add(row.getLong(1));
                }
            }
            return leads;
        }
    }

    private Optional<KeyRange> bounds(Connection connection, Side side, KeyRange range) throws SQLException {
        TableSql sql = scope.sql(side);
        try (PreparedStatement select = sql.in(connection, sql.bounds(), range);
                ResultSet row = select.executeQuery()) {
            row.next();
            long from = row.getLong(1);
            return row.wasNull() ? Optional.empty() : Optional.of(new KeyRange(from, row.getLong(2)));
        }
    }
}
