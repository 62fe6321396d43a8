package dev.understudy.compare;

import dev.understudy.project.Side;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads what a store says of a range of keys.
record RangeReader(Scope scope) {
    /// Rows of a range and the sum of their digests.
    record RangeDigest(long rows, BigInteger sum) {}

    Both<RangeDigest> digest(Lane lane, KeyRange range) {
        return scope.both(lane, (connection, side) -> digest(connection, side, range));
    }

    /// Key and digest of each row.
    Both<SortedMap<Long, Long>> digests(Lane lane, KeyRange range) {
        return scope.both(lane, (connection, side) -> digests(connection, side, range));
    }

    /// The part of a range that holds keys on either side; empty if none does.
    Optional<KeyRange> occupied(Lane lane, KeyRange range) {
        Both<Optional<KeyRange>> bounds = scope.both(lane, (connection, side) -> bounds(connection, side, range));
        if (bounds.source().isEmpty() || bounds.target().isEmpty()) {
            return bounds.source().or(bounds::target);
        }
        KeyRange one = bounds.source().get();
        KeyRange other = bounds.target().get();
        return Optional.of(new KeyRange(Math.min(one.from(), other.from()), Math.max(one.to(), other.to())));
    }

    /// Up to `count` keys from `from` on, after skipping `skip`.
    List<Long> keys(Connection connection, Side side, long from, int count, int skip) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(scope.sql(side).keys())) {
            select.setLong(1, from);
            select.setInt(2, count);
            select.setInt(3, skip);
            List<Long> keys = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getLong(1));
                }
            }
            return keys;
        }
    }

    private RangeDigest digest(Connection connection, Side side, KeyRange range) throws SQLException {
        try (PreparedStatement select = in(connection, scope.sql(side).rangeDigest(), range);
                ResultSet row = select.executeQuery()) {
            row.next();
            BigDecimal sum = row.getBigDecimal(2);
            return new RangeDigest(row.getLong(1), sum == null ? BigInteger.ZERO : sum.toBigIntegerExact());
        }
    }

    private SortedMap<Long, Long> digests(Connection connection, Side side, KeyRange range) throws SQLException {
        try (PreparedStatement select = in(connection, scope.sql(side).digests(), range);
                ResultSet row = select.executeQuery()) {
            SortedMap<Long, Long> digests = new TreeMap<>();
            while (row.next()) {
                digests.put(row.getLong(1), row.getLong(2));
            }
            return digests;
        }
    }

    private Optional<KeyRange> bounds(Connection connection, Side side, KeyRange range) throws SQLException {
        try (PreparedStatement select = in(connection, scope.sql(side).bounds(), range);
                ResultSet row = select.executeQuery()) {
            row.next();
            long from = row.getLong(1);
            return row.wasNull() ? Optional.empty() : Optional.of(new KeyRange(from, row.getLong(2)));
        }
    }

    /// A statement about a range, its parameters bound.
    static PreparedStatement in(Connection connection, String sql, KeyRange range) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        try {
            select.setLong(1, range.from());
            select.setLong(2, range.to());
            return select;
        } catch (SQLException e) {
            select.close();
            throw e;
        }
    }
}
