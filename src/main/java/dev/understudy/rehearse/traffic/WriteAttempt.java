package dev.understudy.rehearse.traffic;

import dev.understudy.project.Operation;
import dev.understudy.rehearse.dualwrite.Outbox;
import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.rehearse.ledger.RowChange;
import dev.understudy.rehearse.ledger.WriteState;
import dev.understudy.staging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// One write on its way into the system of record, over all its attempts. Remembers how far the last attempt
/// got, because a failure before the commit was sent means that nothing happened, and one after it means that
/// nobody knows.
final class WriteAttempt {
    private final Shop shop;
    private final Operation operation;
    private final Router.Pin pin;
    private final long sequence;
    private final Instant intendedAt;
    private Stage stage = Stage.NOTHING;
    private List<RowChange> changes = List.of();

    /// How far it got.
    enum Stage {
        /// No changing statement was ever sent.
        NOTHING,
        /// Intended and perhaps sent, but its commit was not: the server will not keep it.
        INTENDED,
        /// The commit was sent and its answer did not come.
        COMMIT_SENT,
        COMMITTED
    }

    WriteAttempt(Shop shop, Operation operation, Router.Pin pin) {
        this.shop = shop;
        this.operation = operation;
        this.pin = pin;
        this.sequence = shop.sequence().incrementAndGet();
        this.intendedAt = shop.clock().instant();
    }

    /// Tries once.
    ///
    /// @throws SQLException if it did not come to a commit that was answered
    void run(Map<String, Long> keys, SplittableRandom random) throws SQLException, InterruptedException {
        Database store = shop.stores().of(pin.version().record());
        try (Connection connection = store.workload()) {
            try {
                inTransaction(connection, store, keys, random);
            } catch (SQLException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private void inTransaction(Connection connection, Database store, Map<String, Long> keys, SplittableRandom random)
            throws SQLException, InterruptedException {
        if (stage == Stage.COMMIT_SENT && WrittenBefore.check(shop, store, connection, sequence, changes)) {
            stage = Stage.COMMITTED;
            if (pin.version().copies()) {
                shop.dualWrite().expect(sequence, changes); // an attempt in between may have been dismissed
            }
            return;
        }
        var reading = new WriteDraft.Reading(connection, store, random);
        WriteDraft draft = WriteDraft.make(shop, operation, sequence, keys, reading);
        if (operation.held().isPositive()) {
            Thread.sleep(operation.held()); // a long transaction: open all the while
        }
        intend(draft);
        new RecordWriter(store).run(connection, draft);
        if (draft.inserts()) {
            intend(draft); // now with the keys: after a crash they tell whose rows these are
        }
        if (pin.version().outbox()) {
            Outbox.put(connection, sequence, changes, shop.clock().instant());
        }
        shop.written().note(changes);
        if (pin.version().copies()) {
            shop.dualWrite().expect(sequence, changes);
        }
        commit(connection, store);
        stage = Stage.COMMITTED;
    }

    /// Once the commit is on its way nobody knows, unless the server itself says no.
    private void commit(Connection connection, Database store) throws SQLException {
        Stage before = stage;
        stage = Stage.COMMIT_SENT;
        try {
            connection.commit();
        } catch (SQLException e) {
            if (store.dialect().sessions().refused(e)) {
                stage = before;
                shop.dualWrite().dismiss(sequence, changes);
            }
            throw e;
        }
    }

    private void intend(WriteDraft draft) {
        changes = draft.changes();
        shop.ledger().record(entry());
        if (stage == Stage.NOTHING) {
            stage = Stage.INTENDED; // a commit that was sent once stays in doubt, whatever comes after it
        }
    }

    private LedgerWrite entry() {
        return new LedgerWrite(
                sequence,
                operation.id(),
                pin.version().id(),
                pin.epoch(),
                intendedAt,
                WriteState.INTENDED,
                null,
                changes);
    }

    /// Writes down what became of it.
    void settle(WriteState state) {
        if (stage != Stage.NOTHING) {
            shop.ledger().record(entry().settled(state, shop.clock().instant(), changes));
        }
    }

    private static void rollBack(Connection connection, SQLException first) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            first.addSuppressed(e);
        }
    }

    Stage stage() {
        return stage;
    }

    Router.Pin pin() {
        return pin;
    }

    long sequence() {
        return sequence;
    }

    /// The changes of the last attempt, with the keys that the store made.
    List<RowChange> changes() {
        return changes;
    }
}
