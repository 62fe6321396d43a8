package dev.understudy.rehearse.engine;

import dev.understudy.project.Action;
import dev.understudy.rehearse.action.Settings;
import dev.understudy.rehearse.action.StepFailedException;
import dev.understudy.rehearse.action.StepKind;
import dev.understudy.rehearse.action.StepKinds;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Runs one action on a thread of its own, so that the rehearsal can turn back while it runs: the thread is
/// interrupted and its statement cancelled, never dropped.
final class StepRun {
    private static final long POLL_MILLIS = 5;
    private static final long GRACE_NANOS = 100_000_000;

    private final SceneNow scene;
    private final StepKind kind;
    private final Settings settings;

    StepRun(SceneNow scene, Action action) {
        this.scene = scene;
        this.kind = StepKinds.of(action);
        this.settings = new Settings(kind, action);
    }

    /// How it ended.
    sealed interface End {
        record Done(String detail) implements End {}

        record Failed(String why, boolean unreachable) implements End {}

        /// The rehearsal turned back while it ran.
        record Interrupted() implements End {}
    }

    /// Runs it to its end, or until `turnBack` is decided.
    End run(TurnBack turnBack) throws InterruptedException {
        var task = new FutureTask<>(() -> kind.act(settings, scene));
        Thread thread = Thread.ofVirtual().name("step-" + scene.step()).start(task);
        long turnedAt = 0;
        while (true) {
            try {
                return new End.Done(task.get(POLL_MILLIS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException _) {
                if (turnBack.cause().isPresent()) {
                    stop(thread, turnedAt == 0);
                    turnedAt = turnedAt == 0 ? System.nanoTime() : turnedAt;
                    if (System.nanoTime() - turnedAt > GRACE_NANOS) {
                        thread.interrupt();
                    }
                }
            } catch (ExecutionException e) {
                End end = end(e.getCause());
                return turnedAt != 0 && end instanceof End.Failed ? new End.Interrupted() : end;
            }
        }
    }

    /// A running statement is cancelled first, while its wire is whole: interrupting the thread closes its
    /// socket, and the server would go on alone. A thread that waits for something else is interrupted at once.
    private void stop(Thread thread, boolean first) {
        if (first && !scene.cancelStatement()) {
            thread.interrupt();
        }
    }

    /// Runs it to its end, whatever is decided meanwhile.
    End run() throws InterruptedException {
        return run(new TurnBack());
    }

    private static End end(@Nullable Throwable cause) {
        return switch (cause) {
            case StepFailedException failed ->
                new End.Failed(String.valueOf(failed.getMessage()), failed.unreachable());
            case InterruptedException _ -> new End.Interrupted();
            case RuntimeException defect -> throw defect;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException("a step ended in an impossible way", cause);
        };
    }

    /// What the stores say of it.
    dev.understudy.rehearse.action.Probe probe() throws StepFailedException {
        return kind.probe(settings, scene);
    }

    /// SQL with which a person can do it.
    String byHand() {
        return String.join("\n", kind.byHand(settings, scene));
    }

    static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
