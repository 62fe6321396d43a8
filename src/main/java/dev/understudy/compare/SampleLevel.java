package dev.understudy.compare;

import dev.understudy.project.Side;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// Compares random rows, field by field. Keys are drawn from the whole width of keys and moved up to the next
/// row that is there, half of them on either side, so that rows that only the target has are found too; a row
/// after a wide gap is drawn more often than others. The same seed draws the same keys from the same rows.
record SampleLevel(Scope scope) {
    /// Draws for each row that is wanted: some hit a row that was drawn before.
    private static final int DRAWS = 4;

    LevelResult run() {
        Lane lane = scope.lanes().first();
        RangeReader reader = new RangeReader(scope);
        Optional<KeyRange> occupied = reader.occupied(lane, KeyRange.ALL);
        Set<Long> keys = new TreeSet<>();
        if (occupied.isPresent()) {
            Both<Set<Long>> drawn = scope.both(lane, (connection, side) -> draw(connection, side, occupied.get()));
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

    private Set<Long> draw(Connection connection, Side side, KeyRange range) throws SQLException {
        RangeReader reader = new RangeReader(scope);
        int wanted = Math.max(1, (scope.settings().sample() + 1) / 2);
        List<Long> all = reader.keys(connection, side, range.from(), 2 * wanted + 1, 0);
        if (all.size() <= 2 * wanted) {
            return new TreeSet<>(all);
        }
        SplittableRandom random = new SplittableRandom(seed(side));
        Set<Long> keys = new TreeSet<>();
        for (int draw = 0; draw < DRAWS * wanted && keys.size() < wanted; draw++) {
            scope.check();
            long from = range.from() == range.to() ? range.from() : random(random, range);
            keys.addAll(reader.keys(connection, side, from, 1, 0));
        }
        return keys;
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
