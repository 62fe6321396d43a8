package dev.understudy.rehearse.measure;

/// One wake-up of the stall watch that came late.
///
/// @param atNanos when it woke
/// @param lateNanos how much later than it was due, zero or more
public record Lateness(long atNanos, long lateNanos) {
    /// @throws IllegalArgumentException if it woke before it was due
    public Lateness {
        if (lateNanos < 0) {
            throw new IllegalArgumentException("a wake-up cannot be less than 0 ns late, got " + lateNanos);
        }
    }

    /// The stretch in which this process did not run as it wanted to.
    Interval stretch() {
        return new Interval(atNanos - lateNanos, atNanos);
    }
}
