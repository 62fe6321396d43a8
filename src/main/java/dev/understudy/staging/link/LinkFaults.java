package dev.understudy.staging.link;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What is wrong with a link right now, and where bytes wait while it is. Safe for use by many threads; costs
/// two volatile reads while nothing is wrong.
final class LinkFaults {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile boolean cut;
    private volatile long delayNanos;
    private volatile boolean closed;

    void cut() {
        set(true, delayNanos);
    }

    void slow(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("a link cannot be slower by less than nothing, got " + by);
        }
        set(cut, by.toNanos());
    }

    void restore() {
        set(false, 0);
    }

    /// Lets nobody wait any longer, for good.
    void close() {
        closed = true;
        restore();
    }

    boolean slow() {
        return delayNanos > 0;
    }

    /// Waits while the link is cut.
    ///
    /// @throws InterruptedException if the link was closed, or the thread interrupted
    void awaitOpen() throws InterruptedException {
        if (cut || closed) {
            awaitDue(System.nanoTime() - delayNanos);
        }
    }

    /// Waits until bytes that were read at `readNanos` may be delivered.
    ///
    /// @throws InterruptedException if the link was closed, or the thread interrupted
    void awaitDue(long readNanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (left(readNanos) > 0) {
                changed.awaitNanos(left(readNanos));
            }
        } finally {
            lock.unlock();
        }
        if (closed) {
            throw new InterruptedException("the link is closed");
        }
    }

    private long left(long readNanos) {
        if (closed) {
            return 0;
        }
        return cut ? Long.MAX_VALUE : readNanos + delayNanos - System.nanoTime();
    }

    private void set(boolean nextCut, long nextDelay) {
        lock.lock();
        try {
            cut = nextCut;
            delayNanos = nextDelay;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
