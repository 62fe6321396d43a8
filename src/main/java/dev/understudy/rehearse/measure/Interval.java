package dev.understudy.rehearse.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A stretch of one session's `System.nanoTime`.
///
/// @param fromNanos its begin
/// @param untilNanos its end, not before its begin
public record Interval(long fromNanos, long untilNanos) {
    /// @throws IllegalArgumentException if it ends before it begins
    public Interval {
        if (untilNanos < fromNanos) {
            throw new IllegalArgumentException(
                    "an interval cannot end before it begins: %d ns to %d ns".formatted(fromNanos, untilNanos));
        }
    }

    /// How long it is.
    public Duration length() {
        return Duration.ofNanos(untilNanos - fromNanos);
    }

    /// Whether the instant lies in it, its borders included.
    public boolean holds(long nanos) {
        return fromNanos <= nanos && nanos <= untilNanos;
    }

    /// Whether the two have at least one instant in common.
    public boolean touches(Interval other) {
        return fromNanos <= other.untilNanos && other.fromNanos <= untilNanos;
    }

    /// What they have in common.
    ///
    /// @throws IllegalArgumentException if they do not touch
    Interval common(Interval other) {
        return new Interval(Math.max(fromNanos, other.fromNanos), Math.min(untilNanos, other.untilNanos));
    }

    /// The instants that lie in any of them: ascending, none touching the next. O(n log n).
    static List<Interval> union(List<Interval> intervals) {
        var ascending = new ArrayList<>(intervals);
        ascending.sort(Comparator.comparingLong(Interval::fromNanos));
        var union = new ArrayList<Interval>();
        for (Interval next : ascending) {
            if (!union.isEmpty() && union.getLast().touches(next)) {
                Interval last = union.removeLast();
                union.add(new Interval(last.fromNanos, Math.max(last.untilNanos, next.untilNanos)));
            } else {
                union.add(next);
            }
        }
        return List.copyOf(union);
    }

    /// The length of their union.
    static Duration unionLength(List<Interval> intervals) {
        return total(union(intervals));
    }

    /// The sum of their lengths.
    static Duration total(List<Interval> intervals) {
        return intervals.stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }
}
