package dev.understudy.rehearse.dualwrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.compare.TestDatabase;
import dev.understudy.compare.TestServers;
import dev.understudy.project.Side;
import dev.understudy.rehearse.ledger.RowChange;
import dev.understudy.staging.Stores;
import dev.understudy.store.text.TextForm;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Writes on their way through the outbox, with answers that got lost.
@ExtendWith(TestServers.Extension.class)
class RelayIT {
    private static final Path SAMPLE = Path.of("sample-projects", "corner-books");

    @Test
    void aWriteGoesAfterTheEarlierOneOfItsRow(TestServers servers) throws Exception {
        try (Stores stores = stores(servers)) {
            DualWrite dualWrite = dualWrite(stores);
            commit(stores, dualWrite, 1, 1);
            commit(stores, dualWrite, 2, 2);

            assertFalse(dualWrite.carry(Side.SOURCE, List.of(2L)));
            assertEquals("write 2 waits for writes [1] of the same rows.", dualWrite.obstacle());
            assertTrue(dualWrite.carry(Side.SOURCE, List.of(1L)));
            assertTrue(dualWrite.carry(Side.SOURCE, List.of(2L)));
            assertEquals(0, left(stores));
        }
    }

    @Test
    void writesOfOneRowGoTogetherInTheirOrder(TestServers servers) throws Exception {
        try (Stores stores = stores(servers)) {
            DualWrite dualWrite = dualWrite(stores);
            commit(stores, dualWrite, 1, 1);
            commit(stores, dualWrite, 2, 2);

            assertTrue(dualWrite.carry(Side.SOURCE, List.of(1L, 2L)), dualWrite::obstacle);
            assertEquals(0, left(stores));
            assertTrue(dualWrite.hasReached(2, burial(2)));
        }
    }

    /// The second of three says no: the first one goes alone, the third one stays behind it.
    @Test
    void whatComesBeforeARefusedWriteGoesAndWhatComesAfterItWaits(TestServers servers) throws Exception {
        try (Stores stores = stores(servers)) {
            DualWrite dualWrite = dualWrite(stores);
            commit(stores, dualWrite, 1, 1);
            commit(stores, dualWrite, 2, List.of(new RowChange("books", RowChange.Kind.DELETE, 8L, 1, Map.of())));
            commit(stores, dualWrite, 3, burial(9, 1));
            try (var relay = new Relay(stores, dualWrite, InstantSource.system())) {
                relay.open();
                relay.start(Side.SOURCE);
                long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
                while ((left(stores) > 2 || dualWrite.obstacle().isEmpty()) && System.nanoTime() < end) {
                    Thread.sleep(20);
                }
                Thread.sleep(200);
                assertEquals(2, left(stores));
                assertTrue(relay.obstacle().startsWith("write 2: "), relay::obstacle);

                ((TestDatabase) stores.target()).run("create table books (id bigint primary key)");
                while (left(stores) > 0 && System.nanoTime() < end) {
                    Thread.sleep(20);
                }
                assertEquals(0, left(stores));
            }
        }
    }

    /// The server took a write out of the outbox, and the connection broke before it could say so: nobody will
    /// carry that write again, and the next one of its row must not wait for it.
    @Test
    void aWriteThatLeftTheOutboxWithoutAnAnswerHoldsNobodyUp(TestServers servers) throws Exception {
        try (Stores stores = stores(servers)) {
            DualWrite dualWrite = dualWrite(stores);
            commit(stores, dualWrite, 1, 1);
            commit(stores, dualWrite, 2, 2);
            try (Connection record = stores.source().connection()) {
                Outbox.remove(record, List.of(1L));
            }

            assertTrue(dualWrite.carry(Side.SOURCE, List.of(2L)), dualWrite::obstacle);
            assertEquals(0, left(stores));
        }
    }

    private static Stores stores(TestServers servers) throws Exception {
        Stores stores = servers.mariadbToPostgres("relay");
        ((TestDatabase) stores.source()).run("""
                create table understudy_outbox (seq bigint primary key auto_increment, write_seq bigint not null,
                    tbl varchar(64), row_key bigint, row_version bigint, op char(1), image text, made_at datetime(6))""");
        ((TestDatabase) stores.target()).run("""
                create table understudy_tombstone (tbl varchar(64), row_key bigint, row_version bigint);
                create table customers (id bigint primary key)""");
        return stores;
    }

    private static DualWrite dualWrite(Stores stores) {
        return new DualWrite(stores, new MappedTables(TextForm.read(SAMPLE).application()), new Sabotage());
    }

    private static void commit(Stores stores, DualWrite dualWrite, long sequence, long version) throws SQLException {
        commit(stores, dualWrite, sequence, burial(version));
    }

    private static void commit(Stores stores, DualWrite dualWrite, long sequence, List<RowChange> changes)
            throws SQLException {
        dualWrite.expect(sequence, changes);
        try (Connection record = stores.source().connection()) {
            Outbox.put(record, sequence, changes, Instant.EPOCH);
        }
    }

    private static long left(Stores stores) throws SQLException {
        try (Connection record = stores.source().connection()) {
            return Outbox.count(record);
        }
    }

    private static List<RowChange> burial(long version) {
        return burial(7, version);
    }

    private static List<RowChange> burial(long key, long version) {
        return List.of(new RowChange("customers", RowChange.Kind.DELETE, key, version, Map.of()));
    }
}
