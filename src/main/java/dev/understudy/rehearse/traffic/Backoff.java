package dev.understudy.rehearse.traffic;

import java.time.Duration;

/// The pause before an operation is tried again.
final class Backoff {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Backoff() {}

    static void pause() throws InterruptedException {
        Thread.sleep(PAUSE);
    }
}
