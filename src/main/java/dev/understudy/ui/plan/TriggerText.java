package dev.understudy.ui.plan;

import dev.understudy.project.Trigger;
import dev.understudy.project.TriggerMetric;
import dev.understudy.project.TriggerResponse;
import dev.understudy.ui.common.DurationText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/// Triggers in words, and their thresholds as people type them: `1 %`, `400 ms`.
final class TriggerText {
    private TriggerText() {}

    static String metric(TriggerMetric metric) {
        return switch (metric) {
            case FAILED_SHARE -> "Failed operations";
            case P95_MILLIS -> "Latency, 95th percentile";
            case RELAY_LAG_MILLIS -> "Lag of the copy";
            case MISMATCH_MILLIS -> "Unsettled difference";
        };
    }

    static String response(TriggerResponse response) {
        return switch (response) {
            case ROLL_BACK -> "Roll back";
            case ASK -> "Ask a person";
        };
    }

    /// A threshold with its unit.
    static String above(TriggerMetric metric, BigDecimal above) {
        return metric == TriggerMetric.FAILED_SHARE
                ? plain(above.movePointRight(2)).toPlainString() + " %"
                : EstimateText.words(Duration.ofNanos(above.movePointRight(6).longValue()));
    }

    /// The threshold that is typed; a bare number is a percentage or milliseconds.
    static Optional<BigDecimal> above(TriggerMetric metric, String typed) {
        String text = typed.strip();
        if (metric == TriggerMetric.FAILED_SHARE) {
            String number = text.replaceFirst("\\s*%$", "");
            return number.matches("\\d{1,3}(\\.\\d{1,6})?")
                    ? Optional.of(plain(new BigDecimal(number).movePointLeft(2)))
                            .filter(share -> share.compareTo(BigDecimal.ONE) <= 0)
                    : Optional.empty();
        }
        if (text.matches("\\d{1,12}")) {
            return Optional.of(plain(new BigDecimal(text)));
        }
        return DurationText.read(text)
                .map(time -> plain(BigDecimal.valueOf(time.toNanos()).movePointLeft(6)));
    }

    /// The same number written one way only, so that equal ones are equal.
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, java.math.RoundingMode.UNNECESSARY) : stripped;
    }

    /// The whole condition, such as "Failed operations above 1 % over 2 s".
    static String sentence(Trigger trigger) {
        return "%s above %s over %s"
                .formatted(
                        metric(trigger.metric()),
                        above(trigger.metric(), trigger.above()),
                        EstimateText.words(trigger.window()));
    }
}
