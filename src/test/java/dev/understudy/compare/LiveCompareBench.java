package dev.understudy.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.bench.Sheet;
import dev.understudy.bench.Spread;
import dev.understudy.compare.ComparisonResult.TableResult;
import dev.understudy.staging.Stores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A million rows compared again and again while an application writes to both stores: first equal ones, then
/// ones of which ten differ. No run may name a row that is only in flight, and none may miss one of the ten.
/// `-Dbench.rows=N` and `-Dbench.rounds=N` for other sizes.
@ExtendWith(TestServers.Extension.class)
class LiveCompareBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 20);
    private static final Duration SETTLE = Duration.ofSeconds(2);

    @Test
    void neitherAFalseAlarmNorAMiss(TestServers servers) throws Exception {
        var wrong = new ArrayList<String>();
        try (var sheet = new Sheet("LiveCompareBench");
                Stores stores = Orders.equal(servers, "live_bench", ROWS)) {
            for (boolean planted : List.of(false, true)) {
                if (planted) {
                    StoreComparisonIT.plant(stores);
                }
                var times = new ArrayList<Long>();
                long rechecked = 0;
                long begun = System.nanoTime();
                try (DualWriter writer = new DualWriter(stores, 1)) {
                    for (int round = 0; round < ROUNDS; round++) {
                        long start = System.nanoTime();
                        ComparisonResult result =
                                StoreComparisonIT.compare(stores, Orders.TABLE, Set.of(Level.CHECKSUM), SETTLE);
                        times.add(System.nanoTime() - start);
                        rechecked += result.rechecked();
                        TableResult table = result.tables().getFirst();
                        var expected = planted ? StoreComparisonIT.PLANTED.keySet() : Set.<Long>of();
                        var found = StoreComparisonIT.columns(table.rows()).keySet();
                        if (!found.equals(expected) || !table.figures().isEmpty()) {
                            wrong.add("round %d: %s instead of %s, %s"
                                    .formatted(round, found, expected, table.figures()));
                        }
                    }
                    long writes = writer.stop();
                    double seconds = (System.nanoTime() - begun) / 1e9;
                    var spread = new Spread(times);
                    sheet.line(
                            "%,d rows, %d differ, %d runs beside %.0f writes/s: %,d rows/s, %d in flight settled, %d runs wrong",
                            ROWS,
                            planted ? StoreComparisonIT.PLANTED.size() : 0,
                            ROUNDS,
                            writes / seconds,
                            Math.round(ROWS * 1e9 / spread.median()),
                            rechecked,
                            wrong.size());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }
}
