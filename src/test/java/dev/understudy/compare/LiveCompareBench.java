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
    private static final int WRITERS = 4;
    private static final Duration SETTLE = Duration.ofSeconds(2);

    @Test
    void neitherAFalseAlarmNorAMiss(TestServers servers) throws Exception {
        var wrong = new ArrayList<String>();
        try (var sheet = new Sheet("LiveCompareBench");
                Stores stores = Orders.equal(servers, "live_bench", ROWS)) {
            var writers = new ArrayList<DualWriter>();
            try {
                for (int number = 0; number < WRITERS; number++) {
                    writers.add(new DualWriter(stores, 1, number));
                }
                long begun = System.nanoTime();
                rounds(sheet, stores, Set.of(), wrong);
                StoreComparisonIT.plant(stores);
                rounds(sheet, stores, StoreComparisonIT.PLANTED.keySet(), wrong);
                double seconds = (System.nanoTime() - begun) / 1e9;
                long writes = 0;
                for (DualWriter writer : writers) {
                    writes += writer.stop();
                }
                sheet.line("beside %.0f writes/s", writes / seconds);
            } finally {
                writers.forEach(DualWriter::close);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void rounds(Sheet sheet, Stores stores, Set<Long> expected, List<String> wrong) {
        var times = new ArrayList<Long>();
        long settled = 0;
        int before = wrong.size();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            ComparisonResult result = StoreComparisonIT.compare(stores, Orders.TABLE, Set.of(Level.CHECKSUM), SETTLE);
            times.add(System.nanoTime() - start);
            settled += result.rechecked();
            TableResult table = result.tables().getFirst();
            Set<Long> found = StoreComparisonIT.columns(table.rows()).keySet();
            if (!found.equals(expected) || !table.figures().isEmpty()) {
                wrong.add("round %d: %s instead of %s, %s".formatted(round, found, expected, table.figures()));
            }
        }
        sheet.line(
                "%,d rows, %d differ, %d runs: %,d rows/s, %d in flight settled, %d runs wrong",
                ROWS,
                expected.size(),
                ROUNDS,
                Math.round(ROWS * 1e9 / new Spread(times).median()),
                settled,
                wrong.size() - before);
    }
}
