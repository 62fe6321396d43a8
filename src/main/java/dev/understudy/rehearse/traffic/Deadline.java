package dev.understudy.rehearse.traffic;

import java.time.Duration;

/// The instant by which an operation must be done, on this process's `System.nanoTime`.
record Deadline(long nanos) {
    static Deadline after(long scheduledNanos, Duration deadline) {
        return new Deadline(scheduledNanos + deadline.toNanos());
    }

    boolean passed() {
        return System.nanoTime() - nanos > 0;
    }

    /// What is left; zero if it has passed.
    Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }
}
