package dev.understudy.rehearse.dualwrite;

import dev.understudy.project.Side;
import dev.understudy.rehearse.ledger.RowChange;
import dev.understudy.staging.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries writes that the system of record has committed to the copy, and takes them out of the outbox. Used
/// by the application right after its commit, and by the [Relay] for whatever was left. Safe for use by many
/// threads.
public final class DualWrite {
    private static final Logger LOG = LoggerFactory.getLogger(DualWrite.class);

    /// Less time than this is too little to judge the copy by.
    private static final Duration FAIR = Duration.ofMillis(100);

    private final Stores stores;
    private final MappedTables tables;
    private final Sabotage sabotage;
    private final Lanes lanes = new Lanes();
    private final InOrder order = new InOrder();
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean copyAnswers = new AtomicBoolean(true);
    private volatile String obstacle = "";

    public DualWrite(Stores stores, MappedTables tables, Sabotage sabotage) {
        this.stores = stores;
        this.tables = tables;
        this.sabotage = sabotage;
    }

    /// A write is about to be committed in the system of record: later ones of its rows go to the copy after
    /// it.
    public void expect(long sequence, List<RowChange> changes) {
        order.enter(sequence, changes);
    }

    /// A write that was announced was refused: nobody needs to wait for it.
    public void dismiss(long sequence, List<RowChange> changes) {
        order.leave(sequence, changes);
    }

    /// Tries to bring a committed write to the copy within `limit`. What does not get there in time goes on by
    /// itself, and what fails is the relay's. While the copy does not answer nothing is tried here, so that the
    /// application does not wait.
    ///
    /// @param record the store that decided the write
    /// @return whether it has reached the copy
    public boolean copy(Side record, long sequence, List<RowChange> changes, Duration limit)
            throws InterruptedException {
        if (!copyAnswers.get() || !underWay.add(sequence)) {
            return false;
        }
        var reached = new CompletableFuture<Boolean>();
        Thread.ofVirtual().name("copy-" + sequence).start(() -> {
            try {
                reached.complete(carry(record, sequence, changes));
            } finally {
                underWay.remove(sequence);
                reached.complete(false);
            }
        });
        try {
            return reached.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            if (limit.compareTo(FAIR) > 0) {
                copyAnswers.set(false); // until the relay gets through; with less time left it says nothing of the copy
            }
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a copy ended in an impossible way", e);
        }
    }

    /// Brings a committed write to the copy and takes it out of the outbox; on the caller's thread, however
    /// long it takes.
    ///
    /// @return whether it got there
    boolean carry(Side record, long sequence, List<RowChange> changes) {
        try {
            if (!isItsTurn(record, sequence, changes)) {
                return false; // the relay comes to it when the earlier ones are there
            }
            lanes.with(changes, () -> {
                if (waits(record, sequence)) { // else another has carried it, and by now it may be old
                    apply(record.other(), changes);
                    forget(record, sequence);
                }
            });
            order.leave(sequence, changes);
            return true;
        } catch (SQLException e) {
            obstacle = "write %d: %s.".formatted(sequence, e.getMessage());
            LOG.debug(
                    "write {} did not reach the {}: {}",
                    sequence,
                    record.other().word(),
                    e.getMessage());
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Whether no earlier write of its rows still waits. The outbox decides, not what is remembered here: the
    /// answer to a removal may have been lost. An earlier write that is neither there nor in the copy does not
    /// exist, since a row has no second write before its first one is settled.
    private boolean isItsTurn(Side record, long sequence, List<RowChange> changes) throws SQLException {
        for (long earlier : order.before(sequence, changes)) {
            if (waits(record, earlier)) {
                obstacle = "write %d waits for write %d of the same row.".formatted(sequence, earlier);
                return false;
            }
            order.leave(earlier, changes);
        }
        return true;
    }

    private boolean waits(Side record, long sequence) throws SQLException {
        try (Connection connection = stores.of(record).connection()) {
            return Outbox.holds(connection, sequence);
        }
    }

    private void forget(Side record, long sequence) throws SQLException {
        try (Connection connection = stores.of(record).connection()) {
            Outbox.remove(connection, sequence);
        }
    }

    private void apply(Side copySide, List<RowChange> changes) throws SQLException {
        var writer = new CopyWriter(tables, copySide, stores.of(copySide).dialect(), sabotage);
        try (Connection copy = stores.of(copySide).workload()) {
            try {
                writer.apply(copy, changes);
                copy.commit();
                copyAnswers.set(true);
            } catch (SQLException e) {
                rollBack(copy, e);
                throw e;
            }
        } catch (SQLException e) {
            if (stores.of(copySide).dialect().sessions().connectionLost(e)) {
                copyAnswers.set(false);
            }
            throw e;
        }
    }

    private static void rollBack(Connection connection, SQLException first) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            first.addSuppressed(e);
        }
    }

    /// Whether this write is being carried at this moment.
    boolean isUnderWay(long sequence) {
        return underWay.contains(sequence);
    }

    /// Says what keeps writes from the copy although no write is to blame.
    void stoppedBy(String why) {
        obstacle = why;
    }

    /// What kept the latest write that did not reach the copy from it; empty if every one has.
    String obstacle() {
        return obstacle;
    }

    /// Whether the copy answered when it was last asked.
    public boolean copyAnswers() {
        return copyAnswers.get();
    }
}
