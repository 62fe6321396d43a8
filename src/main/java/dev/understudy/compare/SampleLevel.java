package dev.understudy.compare;

import dev.understudy.project.Side;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// Compares random rows, field by field. Keys are drawn from the whole width of keys and moved up to the next
/// row that is there, half of them on either side, so that rows that only the target has are found too; a row
/// after a wide gap is drawn more often than others. Where keys are no whole numbers all of them are read, and
/// any is drawn as often as any other. The same seed draws the same keys from the same rows.
record SampleLevel(Scope scope) {
    /// Draws for each row that is wanted: some hit a row that was drawn before.
    private static final int DRAWS = 4;

    LevelResult run() {
        if (!scope.table().keyed()) {
            return new LevelResult(0, 0, List.of(), List.of(), 0);
        }
        Lane lane = scope.lanes().first();
        RangeReader reader = new RangeReader(scope);
        Optional<KeyRange> occupied = reader.occupied(lane, KeyRange.ALL);
        Set<RowKey> keys = new TreeSet<>();
        if (occupied.isPresent()) {
            Both<Set<RowKey>> drawn = scope.both(lane, (connection, side) -> draw(connection, side, occupied.get()));
            keys.addAll(drawn.source());
            keys.addAll(drawn.target());
        }
        RowSettling settling = new RowSettling(scope);
        var differences = LevelResult.differences(scope, settling.differing(lane, keys, false));
        long absent = differences.stream()
                .filter(row -> row.kind() == ComparisonResult.RowDifference.Kind.EXTRA)
                .count();
        long source = keys.size() - absent;
        return new LevelResult(
                source, source + LevelResult.surplus(differences), List.of(), differences, settling.settled());
    }

    private Set<RowKey> draw(Connection connection, Side side, KeyRange range) throws SQLException {
        int wanted = Math.max(1, (scope.settings().sample() + 1) / 2);
        SplittableRandom random = new SplittableRandom(seed(side));
        if (!scope.table().ranged()) {
            return any(connection, side, random, wanted);
        }
        List<RowKey> all = from(connection, side, range.from(), 2 * wanted + 1);
        if (all.size() <= 2 * wanted) {
            return new TreeSet<>(all);
        }
        Set<RowKey> keys = new TreeSet<>();
        for (int draw = 0; draw < DRAWS * wanted && keys.size() < wanted; draw++) {
            scope.check();
            long from = range.from() == range.to() ? range.from() : random(random, range);
            keys.addAll(from(connection, side, from, 1));
        }
        return keys;
    }

    private List<RowKey> from(Connection connection, Side side, long lead, int count) throws SQLException {
        TableSql sql = scope.sql(side);
        try (PreparedStatement select = connection.prepareStatement(sql.keysFrom(count))) {
            select.setLong(1, lead);
            List<RowKey> keys = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.add(key(sql, row));
                }
            }
            return keys;
        }
    }

    /// So many of all keys: each has the same chance (reservoir sampling, Vitter's algorithm R).
    private Set<RowKey> any(Connection connection, Side side, SplittableRandom random, int wanted) throws SQLException {
        TableSql sql = scope.sql(side);
        List<RowKey> kept = new ArrayList<>(wanted);
        try (Streamed select = Streamed.of(connection, sql.in(connection, sql.keys(), KeyRange.ALL))) {
            for (long seen = 1; select.rows().next(); seen++) {
                long place = random.nextLong(seen);
                if (kept.size() < wanted) {
                    kept.add(key(sql, select.rows()));
                } else if (place < wanted) {
                    kept.set((int) place, key(sql, select.rows()));
                }
            }
        }
        return new TreeSet<>(kept);
    }

    private RowKey key(TableSql sql, ResultSet row) throws SQLException {
        return RowReader.key(
                new Cells(sql.dialect().values()).read(row, 1, scope.table().key()));
    }

    private static long random(SplittableRandom random, KeyRange range) {
        return range.to() == Long.MAX_VALUE
                ? random.nextLong(range.from(), range.to())
                : random.nextLong(range.from(), range.to() + 1);
    }

    private long seed(Side side) {
        return 31 * (31 * scope.settings().seed() + scope.table().source().hashCode())
                + side.word().hashCode();
    }
}
