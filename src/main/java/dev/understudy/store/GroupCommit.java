package dev.understudy.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Commits the items of many callers together on one thread: while one commit runs, the next callers gather
/// for the following one. An item alone is committed at once, so a caller waits for two commits at most.
/// Safe for use by many threads.
final class GroupCommit<T> implements AutoCloseable {
    /// Items that are committed together, and what came of it: empty, or why it failed.
    private record Batch<T>(List<T> items, CompletableFuture<Optional<RuntimeException>> outcome) {
        Batch() {
            this(new ArrayList<>(), new CompletableFuture<>());
        }
    }

    private final Consumer<List<T>> commit;
    private final Thread thread;
    private final Object lock = new Object();
    private Batch<T> gathering = new Batch<>();
    private boolean closed;

    /// @param commit called on one thread with one or more items, in the order of their callers
    GroupCommit(String name, Consumer<List<T>> commit) {
        this.commit = commit;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /// Returns when the item is committed.
    ///
    /// @return false if this is closed and the item was not taken
    /// @throws RuntimeException what the commit threw
    boolean write(T item) {
        Batch<T> batch;
        synchronized (lock) {
            if (closed) {
                return false;
            }
            batch = gathering;
            batch.items.add(item);
            lock.notifyAll();
        }
        batch.outcome.join().ifPresent(failure -> {
            throw failure;
        });
        return true;
    }

    /// Commits what is waiting and ends the thread.
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
        joinUninterruptibly();
    }

    private void run() {
        for (Batch<T> batch = next(); !batch.items.isEmpty(); batch = next()) {
            try {
                commit.accept(batch.items);
                batch.outcome.complete(Optional.empty());
            } catch (RuntimeException e) {
                batch.outcome.complete(Optional.of(e));
            } finally {
                batch.outcome.complete(Optional.of(new IllegalStateException("the writer ended before the commit")));
            }
        }
    }

    /// The next batch; empty when closed and nothing is left.
    private Batch<T> next() {
        boolean interrupted = false;
        synchronized (lock) {
            while (gathering.items.isEmpty() && !closed) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            Batch<T> batch = gathering;
            gathering = new Batch<>();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return batch;
        }
    }

    private void joinUninterruptibly() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
