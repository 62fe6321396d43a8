package dev.understudy.rehearse.engine;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;

/// Asks a person on a thread of its own, so that the one who waits for the answer can still turn back.
final class Asking {
    private Asking() {}

    /// The answer.
    ///
    /// @throws InterruptedException if the waiting thread was interrupted; a late answer counts for nothing
    static boolean answer(BooleanSupplier question) throws InterruptedException {
        var task = new FutureTask<>(question::getAsBoolean);
        Thread.ofVirtual().name("asking").start(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a question broke", e);
        }
    }
}
