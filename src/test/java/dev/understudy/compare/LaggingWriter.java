package dev.understudy.compare;

import dev.understudy.staging.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Raises the version of one order every 10 ms in the source, and in the target that much later.
final class LaggingWriter implements AutoCloseable {
    private final Stores stores;
    private final Duration lag;
    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    private final Future<?> running;
    private volatile boolean stopped;

    LaggingWriter(Stores stores, Duration lag) {
        this.stores = stores;
        this.lag = lag;
        running = thread.submit(() -> {
            write();
            return null;
        });
    }

    void stop() throws InterruptedException, ExecutionException {
        stopped = true;
        running.get();
    }

    @Override
    public void close() {
        stopped = true;
        thread.close();
    }

    private void write() throws SQLException, InterruptedException {
        Queue<Long> due = new ArrayDeque<>();
        long version = 1;
        try (Connection source = stores.source().connection();
                Connection target = stores.target().connection();
                Statement first = source.createStatement();
                Statement second = target.createStatement()) {
            long applied = 1;
            while (!stopped) {
                version++;
                first.executeUpdate(
                        "update orders set row_version = %d where id = %d".formatted(version, DualWriter.HOT));
                due.add(System.nanoTime() + lag.toNanos());
                while (!due.isEmpty() && due.element() - System.nanoTime() <= 0) {
                    due.remove();
                    applied++;
                    second.executeUpdate(
                            "update sales set row_version = %d where id = %d".formatted(applied, DualWriter.HOT));
                }
                Thread.sleep(10);
            }
        }
    }
}
