package dev.understudy.rehearse.engine;

import dev.understudy.rehearse.measure.OnsetSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The decision to roll back: made once, by whoever is first. Safe for use by many threads.
final class TurnBack {
    private final AtomicReference<Cause> cause = new AtomicReference<>();

    /// Why it turned back.
    ///
    /// @param reason for a person
    /// @param onsetNanos t0
    /// @param noticedNanos t1
    record Cause(String reason, OnsetSource source, long onsetNanos, long noticedNanos) {}

    /// Makes the decision, if nobody has.
    ///
    /// @return whether this call made it
    boolean decide(Cause because) {
        return cause.compareAndSet(null, because);
    }

    Optional<Cause> cause() {
        return Optional.ofNullable(cause.get());
    }
}
