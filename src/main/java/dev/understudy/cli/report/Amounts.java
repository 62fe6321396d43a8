package dev.understudy.cli.report;

import java.time.Duration;
import java.util.Locale;

/// Figures as people read them. The same in every locale.
public final class Amounts {
    private static final long NANOS_A_MILLI = 1_000_000;

    private Amounts() {}

    /// Whole milliseconds, rounded to the nearest. What is above zero never reads 0.
    public static long millis(Duration duration) {
        Duration half = Duration.ofNanos(NANOS_A_MILLI / 2);
        long rounded = duration.plus(half).toMillis();
        return rounded == 0 && duration.isPositive() ? 1 : rounded;
    }

    /// A duration: milliseconds below 10 s, tenths of seconds below 100 s, then minutes, then hours.
    public static String time(Duration duration) {
        long millis = millis(duration);
        if (millis < 10_000) {
            return count(millis) + " ms";
        }
        if (millis < 99_950) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        long seconds = Math.round(millis / 1000.0);
        if (seconds < 3600) {
            return seconds % 60 == 0
                    ? seconds / 60 + " min"
                    : String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes % 60 == 0
                ? minutes / 60 + " h"
                : String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
    }

    /// A whole number with commas.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// A number and its noun, which takes an s unless the number is one.
    public static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /// A share of 0 to 1 in percent. What is above zero never reads 0.
    public static String share(double share) {
        if (share > 0 && share < 0.00005) {
            return "under 0.01 %";
        }
        return share == 0 ? "0 %" : String.format(Locale.ROOT, "%.2f %%", share * 100);
    }

    /// Milliseconds of a latency: one decimal below 100.
    public static String latency(double millis) {
        return millis < 99.95
                ? String.format(Locale.ROOT, "%.1f", millis)
                : String.format(Locale.ROOT, "%,.0f", millis);
    }

    /// A rate a second, without needless decimals.
    public static String rate(double perSecond) {
        return perSecond == Math.rint(perSecond)
                ? String.format(Locale.ROOT, "%,.0f", perSecond)
                : String.format(Locale.ROOT, "%,.2f", perSecond);
    }
}
