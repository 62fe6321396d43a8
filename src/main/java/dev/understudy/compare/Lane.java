package dev.understudy.compare;

import dev.understudy.project.Side;
import dev.understudy.staging.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/// One connection to either store. Used by one thread at a time.
final class Lane implements AutoCloseable {
    /// A question to one store.
    @FunctionalInterface
    interface Question<T> {
        T ask(Connection connection, Side side) throws SQLException;
    }

    private final Executor threads;
    private final Both<Connection> connections;

    private Lane(Executor threads, Both<Connection> connections) {
        this.threads = threads;
        this.connections = connections;
    }

    static Lane open(Stores stores, Executor threads) {
        Connection source = connect(stores, Side.SOURCE);
        try {
            return new Lane(threads, new Both<>(source, connect(stores, Side.TARGET)));
        } catch (ComparisonException e) {
            close(source, Side.SOURCE);
            throw e;
        }
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
            throw e.getCause() instanceof ComparisonException failure ? failure : e;
        } finally {
            // the connection must be free before it is used or closed
            target.exceptionally(_ -> null).join();
        }
    }

    /// Asks one store.
    <T> T one(String table, Side side, Question<T> question) {
        try {
            return question.ask(connections.of(side), side);
        } catch (SQLException e) {
            throw new ComparisonException(
                    "Cannot compare table %s on the %s: %s".formatted(table, side.word(), e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        try {
            close(connections.source(), Side.SOURCE);
        } finally {
            close(connections.target(), Side.TARGET);
        }
    }

    private static Connection connect(Stores stores, Side side) {
        try {
            return stores.of(side).connection();
        } catch (SQLException e) {
            throw new ComparisonException("Cannot connect to the %s: %s".formatted(side.word(), e.getMessage()), e);
        }
    }

    private static void close(Connection connection, Side side) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new ComparisonException(
                    "Cannot give the connection to the %s back: %s".formatted(side.word(), e.getMessage()), e);
        }
    }
}
