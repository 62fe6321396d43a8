package dev.understudy.compare;

import dev.understudy.staging.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/// Lanes that work side by side: while one waits for the slower store, the other keeps both busy.
final class Lanes implements AutoCloseable {
    private static final int COUNT = 2;

    /// Work of one lane: called again and again until it answers false.
    @FunctionalInterface
    interface Turn {
        boolean take(Lane lane);
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Lane> lanes = new ArrayList<>();

    /// @throws ComparisonException if a store does not answer
    static Lanes open(Stores stores) {
        Lanes lanes = new Lanes();
        try {
            for (int count = 0; count < COUNT; count++) {
                lanes.lanes.add(Lane.open(stores, lanes.threads));
            }
            return lanes;
        } catch (ComparisonException e) {
            lanes.close();
            throw e;
        }
    }

    Lane first() {
        return lanes.getFirst();
    }

    /// Lets every lane take turns until all have answered false.
    ///
    /// @throws ComparisonException of the first turn that failed, or if `cancelled` answered true between turns
    void work(BooleanSupplier cancelled, Turn turn) {
        CompletableFuture<?>[] running = lanes.stream()
                .map(lane -> CompletableFuture.runAsync(() -> turns(lane, cancelled, turn), threads))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(running).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ComparisonException failure ? failure : e;
        }
    }

    private static void turns(Lane lane, BooleanSupplier cancelled, Turn turn) {
        do {
            check(cancelled);
        } while (turn.take(lane));
    }

    static void check(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new ComparisonException("The comparison was cancelled.");
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
