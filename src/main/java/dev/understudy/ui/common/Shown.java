package dev.understudy.ui.common;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Figures as they stand on a screen.
public final class Shown {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Shown() {}

    /// A planned time: `m:ss`, above an hour `h:mm:ss`; below a second `125 ms`, rounded to the nearest.
    public static String planned(Duration time) {
        return time.compareTo(Duration.ofSeconds(1)) < 0 && !time.isZero() ? millis(time) : clock(round(time, 1_000));
    }

    /// A measured time: `m:ss.t`, above an hour `h:mm:ss`; below a second `125 ms`.
    public static String measured(Duration time) {
        if (time.compareTo(Duration.ofSeconds(1)) < 0) {
            return millis(time);
        }
        if (time.compareTo(Duration.ofHours(1)) >= 0) {
            return clock(round(time, 1_000));
        }
        Duration tenths = round(time, 100);
        return clock(tenths) + "." + tenths.toMillisPart() / 100;
    }

    /// A number with its thousands apart.
    public static String count(long number) {
        return "%,d".formatted(number);
    }

    /// A share of 0 to 1 as a percentage with one decimal.
    public static String percent(double share) {
        return String.format(Locale.ENGLISH, "%.1f %%", share * 100);
    }

    /// Day and time on this machine's clock.
    public static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }

    /// Time of day on this machine's clock.
    public static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    private static String millis(Duration time) {
        return Math.round(time.toNanos() / 1e6) + " ms";
    }

    private static Duration round(Duration time, long millis) {
        return Duration.ofMillis(Math.round(time.toNanos() / 1e6 / millis) * millis);
    }

    private static String clock(Duration time) {
        return time.compareTo(Duration.ofHours(1)) < 0
                ? "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart())
                : "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
