package dev.understudy.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Through which every write to a project file goes: one at a time in this process, in one transaction, and
/// only while the lease is ours. Waiting threads go first come, first served, so none starves.
final class Gate {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Path file;
    private final @Nullable Lease lease;

    /// @param lease null: opened read only, every write is refused
    Gate(Path file, @Nullable Lease lease) {
        this.file = file;
        this.lease = lease;
    }

    boolean isReadOnly() {
        return lease == null;
    }

    /// Runs the work and commits; rolls back when it fails.
    ///
    /// @param doing the failing action for messages, such as "Cannot save"
    /// @throws StoreException if it fails or the lease is not ours
    <T> T write(Connection connection, String doing, Sql.Work<T> work) {
        if (lease == null) {
            throw Lease.readOnly(doing, file);
        }
        lock.lock();
        try {
            return inTransaction(connection, sql -> {
                lease.check(sql, doing, file);
                return work.on(sql);
            });
        } catch (SQLException e) {
            throw Failures.of(doing, file, e);
        } finally {
            lock.unlock();
        }
    }

    /// Runs the work in one transaction: it sees one moment, and all of it is written or nothing.
    static <T> T inTransaction(Connection connection, Sql.Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.on(new Sql(connection));
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException | RuntimeException e) {
            undo(connection, e);
            throw e;
        }
    }

    private static void undo(Connection connection, Exception failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
