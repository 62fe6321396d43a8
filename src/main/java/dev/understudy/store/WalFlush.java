package dev.understudy.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Flushes the WAL to the disk every half second while commits wait there that were not flushed, and moves its
/// content into the file when it has grown. On a thread of its own and outside of every lock: no writer waits
/// for it.
///
/// Flushing through a descriptor of our own is sound: SQLite keeps its locks on the main file and the `-shm`
/// file, never on the `-wal` file, so closing this one drops none (sqlite.org/howtocorrupt.html, section 2.2).
final class WalFlush implements AutoCloseable {
    private static final int PERIOD_MILLIS = 500;
    private static final long LARGE = 2_000_000;

    private final Sqlite sqlite;
    private final Path wal;
    private final AtomicBoolean dirty = new AtomicBoolean();
    private final AtomicReference<@Nullable StoreException> failure = new AtomicReference<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("ledger-flush").daemon().unstarted(work));

    private final Future<?> ticking;

    WalFlush(Sqlite sqlite) {
        this.sqlite = sqlite;
        this.wal = Path.of(sqlite.file() + "-wal");
        this.ticking = timer.scheduleWithFixedDelay(this::flush, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// A commit was handed to the operating system.
    ///
    /// @throws StoreException if an earlier one could not be flushed
    void committed() {
        dirty.set(true);
        StoreException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    /// Flushes a last time.
    @Override
    public void close() {
        ticking.cancel(false);
        timer.close();
        flush();
        StoreException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private void flush() {
        if (!dirty.getAndSet(false) || !Files.exists(wal)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(wal, StandardOpenOption.WRITE)) {
            channel.force(false);
            if (channel.size() > LARGE) {
                checkpoint();
            }
        } catch (IOException e) {
            failure.set(StoreException.io("Cannot flush the ledger to the disk", wal, e));
        } catch (SQLException e) {
            failure.set(Failures.of("Cannot flush the ledger to the disk in", sqlite.file(), e));
        }
    }

    private void checkpoint() throws SQLException {
        try (Connection connection = sqlite.writer(Sqlite.Durability.NORMAL)) {
            Sqlite.execute(connection, "pragma wal_checkpoint(passive)");
        }
    }
}
