package dev.understudy.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Side;
import dev.understudy.staging.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Comparisons whose connections are cut in the middle go on, and come to the same answer.
@ExtendWith(TestServers.Extension.class)
class ResumedComparisonIT {
    /// Ends the comparison's sessions on one side after every few ranges.
    private static final class Cutter implements ComparisonListener {
        private final Stores stores;
        private final Side side;
        private final Queue<String> waited = new ConcurrentLinkedQueue<>();
        private final AtomicInteger ranges = new AtomicInteger();
        private final AtomicInteger cuts = new AtomicInteger();

        Cutter(Stores stores, Side side) {
            this.stores = stores;
            this.side = side;
        }

        @Override
        public void rows(Level level, long rows) {
            if (ranges.incrementAndGet() % 4 == 0) {
                cut();
            }
        }

        private void cut() {
            TestDatabase database = (TestDatabase) stores.of(side);
            try (Connection connection = database.named("understudy-test-2-cutter")) {
                database.dialect().sessions().endSessions(connection, "understudy-test-1");
                cuts.incrementAndGet();
            } catch (SQLException e) {
                throw new AssertionError("the sessions could not be ended", e);
            }
        }

        @Override
        public void waits(String why) {
            waited.add(why);
        }
    }

    @ParameterizedTest
    @EnumSource
    void connectionsThatAreCutInTheMiddleChangeNothing(Side side, TestServers servers) throws SQLException {
        try (Stores stores = Orders.equal(servers, "resumed_" + side.word(), Orders.ROWS)) {
            StoreComparisonIT.plant(stores);
            var cutter = new Cutter(stores, side);
            ComparisonResult result = compare(stores, cutter, Duration.ofSeconds(10));

            assertEquals(
                    StoreComparisonIT.PLANTED,
                    StoreComparisonIT.columns(result.tables().getFirst().rows()));
            assertEquals(Orders.ROWS - 1, result.tables().getFirst().sourceRows());
            assertEquals(Orders.ROWS, result.tables().getFirst().targetRows());
            assertTrue(cutter.cuts.get() > 0, "nothing was cut");
            assertTrue(
                    cutter.waited.stream().anyMatch(why -> why.startsWith("the " + side.word() + " was lost")),
                    () -> cutter.waited.toString());
        }
    }

    private static ComparisonResult compare(Stores stores, ComparisonListener listener, Duration patience) {
        var load = new ComparisonSettings.Load(2, Duration.ZERO, Duration.ZERO, patience);
        var settings = new ComparisonSettings(Set.of(Level.CHECKSUM), 1, Duration.ZERO, 1, load);
        return new StoreComparison(listener)
                .compare(stores, List.of(ComparedTable.of(Orders.TABLE)), settings, () -> false);
    }

    @Test
    void aQuestionThatTakesTooLongIsEndedByTheServerAndTheTableIsNamed(TestServers servers) throws SQLException {
        try (Stores stores = Orders.equal(servers, "statement_limit", 20_000)) {
            ComparedTable table = ComparedTable.of(Orders.TABLE);
            ComparedTable slow = new ComparedTable(
                    table.source(),
                    table.target(),
                    table.key(),
                    table.status(),
                    table.columns(),
                    "(select count(*) from information_schema.columns a cross join information_schema.columns b"
                            + " cross join information_schema.columns c) > 0");
            var load = new ComparisonSettings.Load(1, Duration.ZERO, Duration.ofMillis(300), Duration.ofSeconds(5));
            var settings = new ComparisonSettings(Set.of(Level.CHECKSUM), 1, Duration.ZERO, 1, load);
            ComparisonResult result =
                    new StoreComparison().compare(stores, List.of(slow, table), settings, () -> false);
            assertEquals(1, result.notCompared().size());
            assertEquals("table orders", result.notCompared().getFirst().what());
            assertEquals(20_000, result.tables().getFirst().sourceRows());
        }
    }
}
