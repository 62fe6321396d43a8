package dev.understudy.ui.rehearsal;

import dev.understudy.ui.common.Shown;
import java.time.Duration;
import java.util.Locale;

/// Round numbers for axes.
final class ChartScale {
    private static final double SHORTEST = 30;
    private static final double[] TIMES = {5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400};

    private ChartScale() {}

    /// A stretch of the canvas with a scale from 0 to `top`.
    record Band(double y, double height, double top) {
        double bottom() {
            return y + height;
        }

        double y(double value) {
            return bottom() - value / top * height;
        }
    }

    /// The end of a time axis that has to reach so many seconds: a little room is left for what comes.
    static double end(double seconds) {
        double wanted = Math.max(SHORTEST, seconds * 1.02);
        double step = step(wanted, 10) / 2;
        return Math.ceil(wanted / step) * step;
    }

    /// Seconds between two marks of a time axis with at most so many.
    static double step(double end, int most) {
        for (double step : TIMES) {
            if (end / step <= most) {
                return step;
            }
        }
        return Math.ceil(end / most / 3600) * 3600;
    }

    /// The next of 1, 2, 4, 6, 8 times a power of ten at or above a value; at least 1.
    static double top(double highest) {
        if (highest <= 1) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(highest)));
        for (double times : new double[] {1, 2, 4, 6, 8}) {
            if (highest <= times * power) {
                return times * power;
            }
        }
        return 10 * power;
    }

    static String clock(double seconds) {
        return seconds == 0 ? "0:00" : Shown.planned(Duration.ofSeconds((long) seconds));
    }

    static String figure(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ENGLISH, "%,.0f", value)
                : String.format(Locale.ENGLISH, "%.2f", value).replaceAll("0+$", "");
    }
}
