package dev.understudy.rehearse.engine;

import dev.understudy.rehearse.measure.Arrival;
import dev.understudy.rehearse.measure.ArrivalLog;

/// Keeps the arrivals of the warm-up apart from those that are measured, so that a cold start fires no trigger
/// and counts in no figure. Safe for use by many threads.
final class Arrivals {
    private final ArrivalLog warmUp = new ArrivalLog();
    private final ArrivalLog measured = new ArrivalLog();
    private volatile long from = Long.MAX_VALUE;

    void append(Arrival arrival) {
        boolean counts = from != Long.MAX_VALUE && arrival.scheduledNanos() - from >= 0;
        (counts ? measured : warmUp).append(arrival);
    }

    /// What is scheduled from now on is measured.
    void measureFrom(long nanos) {
        from = nanos;
    }

    /// Arrivals of the warm-up.
    ArrivalLog warmUp() {
        return warmUp;
    }

    /// Arrivals that count.
    ArrivalLog measured() {
        return measured;
    }
}
