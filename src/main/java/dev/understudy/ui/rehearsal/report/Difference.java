package dev.understudy.ui.rehearsal.report;

import dev.understudy.ui.common.Shown;
import java.time.Duration;

/// What changed between two measured times.
final class Difference {
    private static final String MINUS = "\u2212";

    private Difference() {}

    /// With an explicit plus or a true minus; `0 ms` only where there is none.
    static String of(Duration now, Duration then) {
        Duration more = now.minus(then);
        if (more.isZero()) {
            return "0 ms";
        }
        return (more.isNegative() ? MINUS : "+") + Shown.measured(more.abs());
    }

    /// In words, such as `1:24.7 faster`.
    static String words(Duration now, Duration then) {
        Duration more = now.minus(then);
        if (more.isZero()) {
            return "as long";
        }
        return Shown.measured(more.abs()) + (more.isNegative() ? " faster" : " slower");
    }
}
