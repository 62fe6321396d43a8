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
import java.time.Instant;
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

            assertFalse(dualWrite.carry(Side.SOURCE, 2, burial(2)));
            assertEquals("write 2 waits for write 1 of the same row.", dualWrite.obstacle());
            assertTrue(dualWrite.carry(Side.SOURCE, 1, burial(1)));
            assertTrue(dualWrite.carry(Side.SOURCE, 2, burial(2)));
            assertEquals(0, left(stores));
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
                Outbox.remove(record, 1);
            }

            assertTrue(dualWrite.carry(Side.SOURCE, 2, burial(2)), dualWrite::obstacle);
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
        try (Connection record = stores.source().connection()) {
            Outbox.put(record, sequence, burial(version), Instant.EPOCH);
        }
        dualWrite.expect(sequence, burial(version));
    }

    private static long left(Stores stores) throws SQLException {
        try (Connection record = stores.source().connection()) {
            return Outbox.count(record);
        }
    }

    private static List<RowChange> burial(long version) {
        return List.of(new RowChange("customers", RowChange.Kind.DELETE, 7L, version, Map.of()));
    }
}
