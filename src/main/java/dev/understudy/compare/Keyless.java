package dev.understudy.compare;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Side;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Rows of a table without a key: a row is what it holds, and there are so many of it. While others write, the
/// whole table is read again and again, and only what one store has too many of every time is a difference.
final class Keyless {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Scope scope;
    private final Narrowing narrowing;

    Keyless(Scope scope, Narrowing narrowing) {
        this.scope = scope;
        this.narrowing = narrowing;
    }

    /// What differs, with how many more one store has.
    SortedMap<RowKey, Both<RowImage>> differing(Lane lane) {
        long begun = System.nanoTime();
        Map<RowKey, Surplus> lasting = surplus(lane);
        while (!lasting.isEmpty()
                && System.nanoTime() - begun < scope.settings().settle().toNanos()) {
            scope.pause(PAUSE);
            Map<RowKey, Surplus> now = surplus(lane);
            lasting.entrySet().removeIf(one -> !one.getValue().lastsIn(now.get(one.getKey())));
        }
        return images(lane, lasting);
    }

    /// How many more rows of one digest the source has; negative: the target.
    private record Surplus(long digest, long rows) {
        boolean lastsIn(@Nullable Surplus now) {
            return now != null && Long.signum(now.rows) == Long.signum(rows);
        }
    }

    private Map<RowKey, Surplus> surplus(Lane lane) {
        Both<Map<RowKey, RowSum>> rows = narrowing.inBuckets(lane, KeyRange.ALL);
        Map<RowKey, Surplus> surplus = new HashMap<>();
        var differing = Narrowing.differing(rows);
        narrowing.skip(Math.max(0, differing.size() - Narrowing.LIMIT));
        differing.stream().limit(Narrowing.LIMIT).forEach(key -> {
            RowSum source = rows.source().getOrDefault(key, RowSum.NONE);
            RowSum target = rows.target().getOrDefault(key, RowSum.NONE);
            RowSum any = source.rows() > 0 ? source : target;
            long digest = any.sum().divide(BigInteger.valueOf(any.rows())).longValueExact();
            surplus.put(key, new Surplus(digest, source.rows() - target.rows()));
        });
        return surplus;
    }

    private SortedMap<RowKey, Both<RowImage>> images(Lane lane, Map<RowKey, Surplus> surplus) {
        SortedMap<RowKey, Both<RowImage>> images = new TreeMap<>();
        if (surplus.isEmpty()) {
            return images;
        }
        Both<Map<RowKey, List<@Nullable Object>>> values =
                scope.both(lane, (connection, side) -> values(connection, side, surplus));
        surplus.forEach((key, one) -> {
            boolean source = one.rows() > 0;
            var found = (source ? values.source() : values.target()).getOrDefault(key, List.of());
            var image = new RowImage(one.digest(), found, Math.abs(one.rows()));
            images.put(key, source ? new Both<>(image, RowImage.ABSENT) : new Both<>(RowImage.ABSENT, image));
        });
        return images;
    }

    /// What the rows hold: the server cannot be asked for a digest, so all are read once more.
    private Map<RowKey, List<@Nullable Object>> values(Connection connection, Side side, Map<RowKey, Surplus> surplus)
            throws SQLException {
        TableSql sql = scope.sql(side);
        List<ColumnMapping> columns = scope.table().columns();
        Cells cells = new Cells(sql.dialect().values());
        Map<RowKey, List<@Nullable Object>> found = new HashMap<>();
        try (Streamed select = Streamed.of(connection, sql.in(connection, sql.values(), KeyRange.ALL))) {
            while (select.rows().next() && found.size() < surplus.size()) {
                List<@Nullable Object> values = cells.read(select.rows(), 1, columns);
                RowKey key = RowKey.ofDigest(Cells.digest(columns, values));
                if (surplus.containsKey(key)) {
                    found.put(key, values);
                }
            }
        }
        return found;
    }
}
