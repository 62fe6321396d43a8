package dev.understudy.ui.common;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads durations as people type them: `15 min`, `1 h 30 min`, `500ms`, `0`, `2:30`.
public final class DurationText {
    private static final Pattern PART = Pattern.compile("\\s*(\\d{1,9}(?:\\.\\d{1,9})?)\\s*([a-z]+)\\s*");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,6}):)?(\\d{1,6}):([0-5]\\d)(\\.\\d{1,3})?");
    private static final Map<String, BigDecimal> NANOS = Map.ofEntries(
            Map.entry("ms", new BigDecimal("1000000")),
            Map.entry("s", new BigDecimal("1000000000")),
            Map.entry("sec", new BigDecimal("1000000000")),
            Map.entry("m", new BigDecimal("60000000000")),
            Map.entry("min", new BigDecimal("60000000000")),
            Map.entry("h", new BigDecimal("3600000000000")),
            Map.entry("d", new BigDecimal("86400000000000")));

    private DurationText() {}

    /// What it says; empty if it says no duration.
    public static Optional<Duration> read(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        Matcher clock = CLOCK.matcher(text);
        return clock.matches() ? Optional.of(clock(clock)) : parts(text);
    }

    private static Duration clock(Matcher clock) {
        long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
        String fraction = clock.group(4) == null ? ".0" : clock.group(4);
        return Duration.ofHours(hours)
                .plusMinutes(Long.parseLong(clock.group(2)))
                .plusSeconds(Long.parseLong(clock.group(3)))
                .plusNanos(new BigDecimal("0" + fraction).movePointRight(9).longValue());
    }

    private static Optional<Duration> parts(String text) {
        BigDecimal nanos = BigDecimal.ZERO;
        int at = 0;
        Matcher part = PART.matcher(text);
        while (at < text.length()) {
            BigDecimal unit = part.find(at) && part.start() == at ? NANOS.get(part.group(2)) : null;
            if (unit == null) {
                return Optional.empty();
            }
            nanos = nanos.add(unit.multiply(new BigDecimal(part.group(1))));
            at = part.end();
        }
        boolean any = at > 0 && nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        return any ? Optional.of(Duration.ofNanos(nanos.longValue())) : Optional.empty();
    }
}
