package dev.understudy.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.compare.ComparisonResult.TableResult;
import dev.understudy.staging.Stores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/// Comparisons while [DualWriter] writes.
@ExtendWith(TestServers.Extension.class)
class LiveComparisonIT {
    private static final Duration SETTLE = Duration.ofSeconds(5);
    private static final int ROUNDS = 6;

    @Test
    void aRowInFlightIsNeverADifference(TestServers servers, TestReporter reporter) throws Exception {
        try (Stores stores = Orders.equal(servers, "live_equal", Orders.ROWS);
                DualWriter writer = new DualWriter(stores, 4)) {
            long rechecked = 0;
            for (int round = 0; round < ROUNDS; round++) {
                for (Level level : Level.values()) {
                    ComparisonResult result = StoreComparisonIT.compare(stores, Orders.TABLE, Set.of(level), SETTLE);
                    assertEquals(List.of(), result.tables().getFirst().figures(), level.name());
                    assertEquals(List.of(), result.tables().getFirst().rows(), level.name());
                    rechecked += result.rechecked();
                }
            }
            long writes = writer.stop();
            assertTrue(rechecked > 0, "nothing was ever in flight");
            assertTrue(writes > 100, writes + " writes");
            reporter.publishEntry("writes, settled", writes + ", " + rechecked);
            assertTrue(StoreComparisonIT.compare(stores, Orders.TABLE, Set.of(Level.CHECKSUM), Duration.ZERO)
                    .equal());
        }
    }

    @Test
    void aRealDifferenceIsNeverTakenForARowInFlight(TestServers servers) throws Exception {
        Duration settle = Duration.ofMillis(500);
        try (Stores stores = Orders.equal(servers, "live_differences", Orders.ROWS);
                DualWriter writer = new DualWriter(stores, 4)) {
            StoreComparisonIT.plant(stores);
            List<List<String>> figures = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                TableResult rows = StoreComparisonIT.compare(stores, Orders.TABLE, Set.of(Level.CHECKSUM), settle)
                        .tables()
                        .getFirst();
                assertEquals(StoreComparisonIT.PLANTED, StoreComparisonIT.columns(rows.rows()));
                assertEquals(List.of(), rows.figures());
                figures.add(
                        StoreComparisonIT.compare(stores, Orders.TABLE, Set.of(Level.AGGREGATE), settle)
                                .tables()
                                .getFirst()
                                .figures()
                                .stream()
                                .map(sentence -> sentence.substring(0, sentence.indexOf(':')))
                                .toList());
            }
            assertTrue(writer.stop() > 50);
            List<String> quiet = StoreComparisonIT.compare(stores, Orders.TABLE, Set.of(Level.AGGREGATE), Duration.ZERO)
                    .tables()
                    .getFirst()
                    .figures()
                    .stream()
                    .map(sentence -> sentence.substring(0, sentence.indexOf(':')))
                    .toList();
            assertEquals(java.util.Collections.nCopies(ROUNDS, quiet), figures);
        }
    }

    /// The target follows 300 ms late, so the hot row is never equal on both sides while it is written.
    @Test
    void aTargetThatFollowsWithALagIsNoDifference(TestServers servers) throws Exception {
        try (Stores stores = Orders.equal(servers, "live_lag", 1_000);
                LaggingWriter writer = new LaggingWriter(stores, Duration.ofMillis(300))) {
            Thread.sleep(200);
            for (int round = 0; round < 3; round++) {
                ComparisonResult result =
                        StoreComparisonIT.compare(stores, Orders.TABLE, Set.of(Level.CHECKSUM), SETTLE);
                assertTrue(result.equal(), result.toString());
                assertTrue(result.rechecked() > 0, result.toString());
            }
            writer.stop();
        }
    }

    /// The same, but the target stands still.
    @Test
    void aTargetThatStandsStillIsADifference(TestServers servers) throws Exception {
        try (Stores stores = Orders.equal(servers, "live_stuck", 1_000);
                LaggingWriter writer = new LaggingWriter(stores, Duration.ofDays(1))) {
            Thread.sleep(100);
            ComparisonResult result =
                    StoreComparisonIT.compare(stores, Orders.TABLE, Set.of(Level.CHECKSUM), Duration.ofMillis(500));
            assertFalse(result.equal());
            assertEquals(
                    List.of("row_version"),
                    StoreComparisonIT.columns(result.tables().getFirst().rows()).get(DualWriter.HOT));
            writer.stop();
        }
    }
}
