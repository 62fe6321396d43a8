package dev.understudy.ui.validation.diff;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// How far two times are apart, as seen from the source.
final class TimesApart implements Reason {
    @Override
    public Optional<String> of(Values values) {
        String source = values.source();
        String target = values.target();
        if (source == null || target == null) {
            return Optional.empty();
        }
        try {
            return switch (values.type()) {
                case TIMESTAMP -> words(micros(Duration.between(Instant.parse(source), Instant.parse(target))));
                case TIME -> words(micros(Duration.between(LocalTime.parse(source), LocalTime.parse(target))));
                case DATE ->
                    words(Math.multiplyExact(
                            ChronoUnit.DAYS.between(LocalDate.parse(source), LocalDate.parse(target)), DAY));
                default -> Optional.empty();
            };
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty(); // a text where a time should be has another reason
        }
    }

    private static final long SECOND = 1_000_000;
    private static final long HOUR = 3_600 * SECOND;
    private static final long DAY = 24 * HOUR;

    private static long micros(Duration apart) {
        return Math.addExact(Math.multiplyExact(apart.getSeconds(), SECOND), apart.getNano() / 1_000);
    }

    private static Optional<String> words(long micros) {
        if (micros == 0) {
            return Optional.empty();
        }
        long apart = Math.abs(micros);
        return Optional.of(amount(apart) + (micros > 0 ? " later" : " earlier"));
    }

    /// In the largest unit that leaves no rest.
    private static String amount(long micros) {
        if (micros % DAY == 0) {
            return counted(micros / DAY, "day");
        }
        if (micros % HOUR == 0) {
            return counted(micros / HOUR, "hour");
        }
        if (micros % (60 * SECOND) == 0) {
            return counted(micros / (60 * SECOND), "minute");
        }
        if (micros % SECOND == 0) {
            return counted(micros / SECOND, "second");
        }
        return micros % 1_000 == 0 ? counted(micros / 1_000, "millisecond") : counted(micros, "microsecond");
    }

    private static String counted(long number, String unit) {
        return "%,d %s%s".formatted(number, unit, number == 1 ? "" : "s");
    }
}
