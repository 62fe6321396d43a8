package dev.understudy.rehearse.dualwrite;

import dev.understudy.project.Side;
import dev.understudy.rehearse.ledger.RowChange;
import dev.understudy.staging.Database;
import dev.understudy.staging.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
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

    /// Which of a store's connections empties the outbox: the application's copies may be many, and must not
    /// take those from the engine that it measures and steers with.
    private interface From {
        Connection take(Database store) throws SQLException;
    }

    private static final From ENGINE = Database::connection;
    private static final From WORKLOAD = Database::workload;

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
        boolean mayGo = copyAnswers.get() && order.before(sequence, changes).isEmpty();
        if (!mayGo || !underWay.add(sequence)) {
            return false; // the relay brings it, after the earlier ones of its rows
        }
        var reached = new CompletableFuture<Boolean>();
        Thread.ofVirtual().name("copy-" + sequence).start(() -> {
            try {
                reached.complete(hasReached(sequence, changes) || bring(record, alone(sequence, changes), WORKLOAD));
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

    private static SequencedMap<Long, List<RowChange>> alone(long sequence, List<RowChange> changes) {
        return new LinkedHashMap<>(Map.of(sequence, changes));
    }

    /// Whether a write that was announced has reached the copy, as far as this process knows.
    public boolean hasReached(long sequence, List<RowChange> changes) {
        return !order.isWaiting(sequence, changes);
    }

    /// Brings writes that wait in the outbox to the copy, but for those that others are bringing at this moment:
    /// together, or one by one if one of them is in the way of the others. On the caller's thread, however long
    /// it takes.
    ///
    /// @param record the store whose outbox holds them
    /// @param sequences in the order in which they go
    /// @return whether all got there; if not, none behind the first that did not
    boolean carry(Side record, List<Long> sequences) throws SQLException {
        List<Long> claimed = sequences.stream().filter(underWay::add).toList();
        if (claimed.isEmpty()) {
            return true;
        }
        try {
            SequencedMap<Long, List<RowChange>> writes;
            try (Connection connection = stores.of(record).connection()) {
                writes = Outbox.changes(connection, claimed); // whole: their rows may stand apart in the outbox
            }
            SequencedMap<Long, List<RowChange>> ready = ready(record, writes);
            return carryReady(record, ready) && ready.size() == writes.size();
        } finally {
            underWay.removeAll(claimed);
        }
    }

    private boolean carryReady(Side record, SequencedMap<Long, List<RowChange>> ready) {
        if (ready.isEmpty() || bring(record, ready, ENGINE)) {
            return true;
        }
        return ready.size() > 1
                && ready.entrySet().stream()
                        .allMatch(write -> bring(record, alone(write.getKey(), write.getValue()), ENGINE));
    }

    /// Those before the first that has to go after a write of others.
    private SequencedMap<Long, List<RowChange>> ready(Side record, SequencedMap<Long, List<RowChange>> writes)
            throws SQLException {
        var ready = new LinkedHashMap<Long, List<RowChange>>();
        for (var write : writes.entrySet()) {
            if (!isItsTurn(record, write.getKey(), write.getValue(), ready.keySet())) {
                break;
            }
            ready.put(write.getKey(), write.getValue());
        }
        return ready;
    }

    /// Whether no earlier write of its rows still waits, but for those that go with it. The outbox decides, not
    /// what is remembered here: the answer to a removal may have been lost. An earlier write that is neither
    /// there nor in the copy does not exist, since a row has no second write before its first one is settled.
    private boolean isItsTurn(Side record, long sequence, List<RowChange> changes, Set<Long> along)
            throws SQLException {
        Set<Long> earlier = order.before(sequence, changes);
        earlier.removeAll(along);
        if (earlier.isEmpty()) {
            return true;
        }
        Set<Long> held;
        try (Connection connection = stores.of(record).connection()) {
            held = Outbox.held(connection, earlier);
        }
        earlier.stream().filter(one -> !held.contains(one)).forEach(one -> order.leave(one, changes));
        if (!held.isEmpty()) {
            obstacle = "write %d waits for writes %s of the same rows.".formatted(sequence, held);
        }
        return held.isEmpty();
    }

    /// In one transaction of the copy; then they leave the outbox.
    private boolean bring(Side record, SequencedMap<Long, List<RowChange>> writes, From from) {
        List<RowChange> changes = writes.values().stream().flatMap(List::stream).toList();
        try {
            lanes.with(changes, () -> {
                apply(record.other(), changes);
                try (Connection connection = from.take(stores.of(record))) {
                    Outbox.remove(connection, writes.keySet());
                    if (!connection.getAutoCommit()) {
                        connection.commit();
                    }
                }
            });
            writes.forEach(order::leave);
            return true;
        } catch (SQLException e) {
            note(writes.keySet(), record, e);
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Of several nobody knows yet which one is in the way: they go one by one next.
    private void note(Set<Long> sequences, Side record, SQLException e) {
        if (sequences.size() == 1) {
            obstacle = "write %d: %s.".formatted(sequences.iterator().next(), e.getMessage());
        }
        LOG.debug(
                "writes {} did not reach the {}: {}", sequences, record.other().word(), e.getMessage());
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
