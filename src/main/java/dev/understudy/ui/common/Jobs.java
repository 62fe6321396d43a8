package dev.understudy.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Takes slow work off the JavaFX thread and brings what came of it back onto it.
///
/// @param background where work runs
/// @param window where its outcome is told: the JavaFX thread. A test passes `Runnable::run` for both and has
///     everything happen at once, on its own thread and without a toolkit.
public record Jobs(Executor background, Executor window) {

    /// Work under way.
    @FunctionalInterface
    public interface Job {
        /// Interrupts the work; it then fails with a [CancellationException].
        void cancel();
    }

    /// For the running program: each piece of work on a virtual thread of its own.
    public static Jobs onVirtualThreads() {
        return new Jobs(
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("job-", 0).factory()),
                Platform::runLater);
    }

    /// Starts `work`, which may block and fail and touches nothing that is shown. Afterwards exactly one of the
    /// two others is called.
    public <T> Job start(Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        var task = new FutureTask<>(work) {
            @Override
            protected void done() {
                window.execute(() -> tell(this, done, failed));
            }
        };
        background.execute(task);
        return () -> task.cancel(true);
    }

    /// Runs something on the JavaFX thread soon.
    public void later(Runnable what) {
        window.execute(what);
    }

    private static <T> void tell(FutureTask<T> task, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        switch (task.state()) {
            case SUCCESS -> done.accept(task.resultNow());
            case FAILED -> failed.accept(task.exceptionNow());
            case CANCELLED -> failed.accept(new CancellationException());
            case RUNNING -> throw new IllegalStateException("a task that is done still runs");
        }
    }
}
