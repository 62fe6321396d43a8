package dev.understudy.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.staging.Stores;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Comparisons that do not come to their end.
@ExtendWith(TestServers.Extension.class)
class ComparisonEndsIT {
    @Test
    void aCancelledComparisonEnds(TestServers servers) throws SQLException {
        AtomicInteger asked = new AtomicInteger();
        try (Stores stores = Orders.equal(servers, "cancelled", 30_000)) {
            ComparisonSettings settings = new ComparisonSettings(EnumSet.allOf(Level.class), 1_000, Duration.ZERO, 1);
            var e = assertThrows(
                    ComparisonException.class,
                    () -> new StoreComparison()
                            .compare(
                                    stores,
                                    List.of(ComparedTable.of(Orders.TABLE)),
                                    settings,
                                    () -> asked.incrementAndGet() > 3));
            assertEquals("The comparison was cancelled.", e.getMessage());
        }
    }

    /// As a step does that is told to turn back: it asks its own thread.
    @Test
    void anInterruptedCallerIsNoticedWhileTheLanesWork(TestServers servers) throws Exception {
        try (Stores stores = Orders.equal(servers, "interrupted", Orders.ROWS)) {
            ComparisonSettings settings = new ComparisonSettings(EnumSet.allOf(Level.class), 1_000, Duration.ZERO, 1);
            var failure = new CompletableFuture<String>();
            Thread caller = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        new StoreComparison()
                                .compare(
                                        stores,
                                        List.of(ComparedTable.of(Orders.TABLE)),
                                        settings,
                                        () -> Thread.currentThread().isInterrupted());
                    }
                } catch (ComparisonException e) {
                    failure.complete(String.valueOf(Thread.currentThread().isInterrupted()));
                }
            });
            Thread.sleep(400);
            caller.interrupt();
            assertEquals("true", failure.get(20, TimeUnit.SECONDS));
            caller.join();
        }
    }

    /// The estimate is the server's own, once for the aggregates and once for the checksums.
    @Test
    void saysBeforehandAboutHowManyRowsThereAre(TestServers servers) throws SQLException {
        try (Stores stores = Orders.equal(servers, "ahead", 5_000)) {
            ((TestDatabase) stores.source()).run("analyze table orders");
            var ahead = new AtomicLong();
            var listener = new ComparisonListener() {
                @Override
                public void ahead(long rowsAbout) {
                    ahead.set(rowsAbout);
                }
            };
            var settings = new ComparisonSettings(EnumSet.allOf(Level.class), 10, Duration.ZERO, 1);
            new StoreComparison(listener)
                    .compare(stores, List.of(ComparedTable.of(Orders.TABLE)), settings, () -> false);
            assertTrue(ahead.get() > 8_000 && ahead.get() < 12_000, "InnoDB samples its pages: " + ahead);
        }
    }

    @Test
    void postgresqlKnowsOnlyTablesThatWereAnalyzed(TestServers servers) throws SQLException {
        try (Stores stores = Orders.equal(servers, "analyzed", 5_000);
                var connection = stores.target().connection()) {
            ((TestDatabase) stores.target()).run("create table fresh (id bigint primary key)");
            var catalog = stores.target().dialect().catalog();
            assertEquals(OptionalLong.of(5_000), catalog.rowsAbout(connection, "sales"));
            assertEquals(OptionalLong.empty(), catalog.rowsAbout(connection, "fresh"));
            assertEquals(OptionalLong.empty(), catalog.rowsAbout(connection, "absent"));
        }
    }

    @Test
    void aTableThatIsNotThereIsNamedWithItsSide(TestServers servers) throws SQLException {
        try (Stores stores = Orders.equal(servers, "no_table", 10)) {
            ((TestDatabase) stores.target()).run("drop table sales");
            ComparisonResult result =
                    StoreComparisonIT.compare(stores, Orders.TABLE, Set.of(Level.CHECKSUM), Duration.ZERO);
            NotCompared table = result.notCompared().getFirst();
            assertEquals("table orders", table.what());
            assertTrue(table.why().startsWith("The target says: "), table.why());
            assertFalse(result.equal());
        }
    }
}
