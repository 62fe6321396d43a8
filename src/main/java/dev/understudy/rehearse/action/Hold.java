package dev.understudy.rehearse.action;

import dev.understudy.rehearse.traffic.Router;
import java.time.Duration;

/// Holds writes back while something is done, for a limited time. Whatever happens they are let go again.
final class Hold {
    private final Scene scene;
    private final Duration limit;

    Hold(Scene scene, Duration limit) {
        this.scene = scene;
        this.limit = limit;
    }

    /// What is done meanwhile.
    interface Work {
        void run(Left left) throws StepFailedException, InterruptedException;
    }

    /// The time that is left.
    record Left(long endNanos, Duration limit) {
        Duration get() {
            return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
        }

        void require(boolean came, String otherwise) throws StepFailedException {
            if (!came) {
                throw new StepFailedException(
                        "Writes were held for %d ms and let go again: %s.".formatted(limit.toMillis(), otherwise),
                        true,
                        new java.util.concurrent.TimeoutException(otherwise));
            }
        }
    }

    /// Does it.
    ///
    /// @return how long writes were held
    Duration during(Work work) throws StepFailedException, InterruptedException {
        long start = System.nanoTime();
        scene.standing().hold(Router.WRITES);
        try {
            work.run(new Left(start + limit.toNanos(), limit));
        } finally {
            scene.standing().release(Router.WRITES);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
