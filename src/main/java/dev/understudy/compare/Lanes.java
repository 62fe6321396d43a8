package dev.understudy.compare;

import dev.understudy.compare.ComparisonSettings.Load;
import dev.understudy.staging.ReadableStores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Lanes that work side by side: while one waits for the slower store, the other keeps both busy.
final class Lanes implements AutoCloseable {
    private static final long POLL_MILLIS = 50;
    private static final Duration REST = Duration.ofMillis(100);
    private static final Duration LONGEST_REST = Duration.ofSeconds(3);

    /// Work of one lane: called again and again until it answers false.
    @FunctionalInterface
    interface Turn {
        boolean take(Lane lane);
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Lane> lanes = new ArrayList<>();
    private final Load load;
    private final AtomicReference<@Nullable RuntimeException> first = new AtomicReference<>();
    private volatile boolean stopped;

    private final ComparisonListener listener;

    private Lanes(Load load, ComparisonListener listener) {
        this.load = load;
        this.listener = listener;
    }

    static Lanes open(ReadableStores stores, Load load, ComparisonListener listener) {
        Lanes lanes = new Lanes(load, listener);
        for (int count = 0; count < load.lanes(); count++) {
            lanes.lanes.add(new Lane(stores, lanes.threads, load, listener));
        }
        return lanes;
    }

    Lane first() {
        return lanes.getFirst();
    }

    /// Lets every lane take turns until all have answered false. `cancelled` is asked on the calling thread
    /// while the lanes work on theirs.
    ///
    /// @throws ComparisonException of the first turn that failed, or if it was cancelled or interrupted
    void work(Watch watch, Turn turn) {
        first.set(null);
        CompletableFuture<Void> all = CompletableFuture.allOf(lanes.stream()
                .map(lane -> CompletableFuture.runAsync(() -> turns(lane, watch, turn), threads))
                .toArray(CompletableFuture<?>[]::new));
        try {
            await(all, watch);
        } finally {
            // no lane may be in use any more when its connections are given back
            stopped = true;
            all.exceptionally(_ -> null).join();
            stopped = false;
        }
        RuntimeException failure = first.get();
        if (failure != null) {
            throw failure;
        }
    }

    /// @throws ComparisonException if the work of all lanes is to end
    void check(Watch watch) {
        if (stopped || watch.cancelled()) {
            throw new ComparisonException("The comparison was cancelled.");
        }
    }

    /// The first failure is the one that counts: the others fail because it made them stop.
    private void turns(Lane lane, Watch watch, Turn turn) {
        try {
            boolean more = true;
            while (more && !stopped) {
                rest(watch);
                more = turn.take(lane);
                if (more && load.pause().isPositive()) {
                    Thread.sleep(load.pause());
                }
            }
        } catch (ComparisonException | RefusedException e) {
            fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(new ComparisonException("The comparison was interrupted.", e));
        }
    }

    private void fail(RuntimeException failure) {
        first.compareAndSet(null, failure);
        stopped = true;
    }

    /// Waits while somebody suffers, but not for ever: a comparison that never goes on helps nobody.
    private void rest(Watch watch) throws InterruptedException {
        long until = System.nanoTime() + LONGEST_REST.toNanos();
        Optional<String> pressure = watch.pressure();
        pressure.ifPresent(listener::waits);
        while (pressure.isPresent() && !stopped && System.nanoTime() < until) {
            Thread.sleep(REST);
            pressure = watch.pressure();
        }
    }

    private void await(CompletableFuture<Void> all, Watch watch) {
        boolean done = false;
        while (!done) {
            try {
                all.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                done = true;
            } catch (TimeoutException _) {
                if (watch.cancelled()) {
                    throw new ComparisonException("The comparison was cancelled.");
                }
            } catch (ExecutionException e) {
                throw new ComparisonException("The comparison failed: " + e.getCause(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ComparisonException("The comparison was interrupted.", e);
            }
        }
    }

    @Override
    public void close() {
        try {
            lanes.forEach(Lane::close);
        } finally {
            threads.close();
        }
    }
}
