package dev.understudy.rehearse.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/// A thread that touches no database, wakes every 5 ms and writes down how late it is: what it
/// misses, the measurements missed too. A platform thread, since virtual ones wait for carriers
/// that the workload keeps busy.
///
/// Safe for use by many threads.
public final class StallWatch implements AutoCloseable {
    private static final long PERIOD_NANOS = 5_000_000;

    private final LongSupplier nanoTime;
    private final Sleeper sleeper;
    private final long keepNanos;
    private final List<Lateness> latenesses = new ArrayList<>();
    private final Thread thread;

    /// How the watch passes the time.
    @FunctionalInterface
    public interface Sleeper {
        /// Returns after about that long.
        void sleep(long nanos) throws InterruptedException;
    }

    private StallWatch(LongSupplier nanoTime, Sleeper sleeper, Duration keep) {
        this.nanoTime = nanoTime;
        this.sleeper = sleeper;
        this.keepNanos = keep.toNanos();
        this.thread = Thread.ofPlatform().daemon().name("stall-watch").unstarted(this::watch);
    }

    /// Watches from now on.
    ///
    /// @param keep latenesses up to this are not kept, so that hours fit in memory; a quarter of the shortest
    ///     deadline or less
    public static StallWatch start(Duration keep) {
        return start(System::nanoTime, nanos -> Thread.sleep(Duration.ofNanos(nanos)), keep);
    }

    /// The same on another clock.
    static StallWatch start(LongSupplier nanoTime, Sleeper sleeper, Duration keep) {
        var watch = new StallWatch(nanoTime, sleeper, keep);
        watch.thread.start();
        return watch;
    }

    /// The latenesses until now, in order.
    public List<Lateness> latenesses() {
        synchronized (latenesses) {
            return List.copyOf(latenesses);
        }
    }

    /// Ends the thread, and returns when it has ended or this thread is interrupted.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// After a late wake-up the next one is due a whole period later: one stall is one lateness.
    private void watch() {
        boolean watching = true;
        while (watching) {
            long due = nanoTime.getAsLong() + PERIOD_NANOS;
            watching = sleptUntil(due);
            long now = nanoTime.getAsLong();
            note(now, now - due);
        }
    }

    private boolean sleptUntil(long due) {
        try {
            for (long left = due - nanoTime.getAsLong(); left > 0; left = due - nanoTime.getAsLong()) {
                sleeper.sleep(left);
            }
            return !Thread.currentThread().isInterrupted();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void note(long now, long late) {
        if (late > keepNanos) {
            synchronized (latenesses) {
                latenesses.add(new Lateness(now, late));
            }
        }
    }
}
