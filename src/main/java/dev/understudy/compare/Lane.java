package dev.understudy.compare;

import dev.understudy.compare.ComparisonSettings.Load;
import dev.understudy.dialect.ReadingSessions;
import dev.understudy.project.Side;
import dev.understudy.staging.ReadableStores;
import java.sql.Connection;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;

/// One connection to either store, for reading only. A question whose connection is lost is asked again on a new
/// one: questions change nothing. Used by one thread at a time, or by one for each side.
final class Lane implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(200);
    /// Waiting for a connection may alone outlast the patience.
    private static final int LEAST_TRIES = 2;

    /// A question to one store.
    @FunctionalInterface
    interface Question<T> {
        T ask(Connection connection, Side side) throws SQLException;
    }

    private final ReadableStores stores;
    private final Executor threads;
    private final Load load;
    private final ComparisonListener listener;
    private final ConcurrentMap<Side, Connection> connections = new ConcurrentHashMap<>();

    /// Connections are opened when they are first needed.
    Lane(ReadableStores stores, Executor threads, Load load, ComparisonListener listener) {
        this.stores = stores;
        this.threads = threads;
        this.load = load;
        this.listener = listener;
    }

    /// Asks both stores at once.
    ///
    /// @param table named in a failure
    <T> Both<T> both(String table, Question<T> question) {
        CompletableFuture<T> target = CompletableFuture.supplyAsync(() -> one(table, Side.TARGET, question), threads);
        try {
            T source = one(table, Side.SOURCE, question);
            return new Both<>(source, target.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof ComparisonException || e.getCause() instanceof RefusedException
                    ? (RuntimeException) e.getCause()
                    : e;
        } finally {
            // the connection must be free before it is used or closed
            target.exceptionally(_ -> null).join();
        }
    }

    /// Asks one store.
    ///
    /// @throws RefusedException if it says no
    /// @throws ComparisonException if it does not answer
    <T> T one(String table, Side side, Question<T> question) {
        long until = System.nanoTime() + load.patience().toNanos();
        for (int tries = 1; ; tries++) {
            try {
                return question.ask(connection(side), side);
            } catch (SQLException e) {
                ReadingSessions sessions = stores.of(side).dialect().sessions();
                boolean again = sessions.connectionLost(e) || sessions.retryable(e) || isClosed(side);
                if (!again && (e instanceof SQLDataException || sessions.refused(e))) {
                    throw new RefusedException("The %s says: %s".formatted(side.word(), e.getMessage()), e);
                }
                if (!again || (tries >= LEAST_TRIES && System.nanoTime() > until)) {
                    throw new ComparisonException(
                            "Cannot compare table %s on the %s: %s".formatted(table, side.word(), e.getMessage()), e);
                }
                listener.waits("the %s was lost: %s".formatted(side.word(), e.getMessage()));
                drop(side);
                pause();
            }
        }
    }

    private Connection connection(Side side) throws SQLException {
        Connection open = connections.get(side);
        if (open != null) {
            return open;
        }
        Connection fresh = connect(side);
        connections.put(side, fresh);
        return fresh;
    }

    private Connection connect(Side side) throws SQLException {
        Connection connection = stores.of(side).connection();
        try {
            ReadingSessions sessions = stores.of(side).dialect().sessions();
            execute(connection, sessions.readOnly(true));
            if (load.statement().isPositive()) {
                execute(connection, sessions.limitStatements(load.statement()));
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        if (sql.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean isClosed(Side side) {
        try {
            Connection open = connections.get(side);
            return open == null || open.isClosed();
        } catch (SQLException _) {
            return true;
        }
    }

    /// A connection that was lost; that closing it fails too is no news.
    private void drop(Side side) {
        Connection lost = connections.remove(side);
        if (lost != null) {
            try {
                lost.close();
            } catch (SQLException e) {
                listener.waits("the lost connection could not be closed: " + e.getMessage());
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComparisonException("The comparison was interrupted.", e);
        }
    }

    /// Gives the connections back as they were; one that cannot be made so is ended.
    @Override
    public void close() {
        connections.forEach((side, connection) -> {
            try (connection) {
                giveBack(connection, stores.of(side).dialect().sessions());
            } catch (SQLException e) {
                listener.waits(
                        "the connection to the %s could not be given back: %s".formatted(side.word(), e.getMessage()));
            }
        });
        connections.clear();
    }

    private void giveBack(Connection connection, ReadingSessions sessions) throws SQLException {
        boolean asItWas = false;
        try {
            if (!load.statement().isPositive()) { // whose limit is not for others
                execute(connection, sessions.readOnly(false));
                asItWas = true;
            }
        } finally {
            if (!asItWas) {
                connection.abort(Runnable::run);
            }
        }
    }
}
