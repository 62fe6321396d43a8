package dev.understudy.runbook.section;

import java.time.Duration;
import java.util.Locale;

/// Durations in columns: `125 ms`, `0:33.4`, `15:54`, `1:44:00`. The same in every locale.
final class Times {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    private Times() {}

    /// A planned time: to the second where it has no part of one, else to the tenth.
    static String planned(Duration duration) {
        long millis = duration.toMillis();
        return millis > 0 && millis < SECOND ? millis + " ms" : clock(millis, millis % SECOND != 0);
    }

    /// A measured time: milliseconds below a second, then tenths of seconds up to an hour. What is above zero never
    /// reads 0.
    static String measured(Duration duration) {
        long millis = duration.toMillis();
        if (millis < SECOND) {
            return Math.max(millis, duration.isPositive() ? 1 : 0) + " ms";
        }
        return clock(millis, true);
    }

    private static String clock(long millis, boolean tenths) {
        long tenth = Math.round(millis / 100.0);
        if (tenth * 100 >= HOUR) {
            long seconds = Math.round(millis / 1000.0);
            return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
        }
        return tenths
                ? String.format(Locale.ROOT, "%d:%02d.%d", tenth / 600, tenth / 10 % 60, tenth % 10)
                : String.format(Locale.ROOT, "%d:%02d", tenth / 600, tenth / 10 % 60);
    }
}
