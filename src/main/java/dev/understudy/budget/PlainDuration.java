package dev.understudy.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;

/// Durations as people say them: `0 ms`, `804 ms`, `1.5 s`, `21 min 54 s`, `2 d 3 h`.
public final class PlainDuration {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final BigDecimal NANOS_PER_MILLI = BigDecimal.valueOf(1_000_000);
    private static final int MILLIS_PER_SECOND = 1_000;

    private PlainDuration() {}

    /// The words. Below a second in milliseconds, with decimals only below ten; below a minute in seconds to
    /// the millisecond; from a minute on to the second. Rounded half up, and never to `0 ms` what is more.
    public static String words(Duration duration) {
        if (duration.isNegative()) {
            return "-" + words(duration.negated());
        }
        BigDecimal millis = BigDecimal.valueOf(duration.toNanos()).divide(NANOS_PER_MILLI);
        if (millis.compareTo(BigDecimal.TEN) < 0) {
            return millis(millis);
        }
        long whole = millis.setScale(0, RoundingMode.HALF_UP).longValueExact();
        if (whole < MILLIS_PER_SECOND) {
            return whole + " ms";
        }
        if (whole < MINUTE * MILLIS_PER_SECOND) {
            return plain(BigDecimal.valueOf(whole, 3)) + " s";
        }
        return units((whole + MILLIS_PER_SECOND / 2) / MILLIS_PER_SECOND);
    }

    private static String millis(BigDecimal millis) {
        BigDecimal rounded = millis.setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 && millis.signum() > 0 ? "under 0.1 ms" : plain(rounded) + " ms";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String units(long seconds) {
        var words = new ArrayList<String>();
        String[] names = {" d", " h", " min", " s"};
        long[] lengths = {DAY, HOUR, MINUTE, 1};
        long left = seconds;
        for (int i = 0; i < names.length; i++) {
            if (left >= lengths[i]) {
                words.add(left / lengths[i] + names[i]);
            }
            left %= lengths[i];
        }
        return String.join(" ", words);
    }
}
