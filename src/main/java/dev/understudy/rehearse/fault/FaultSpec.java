package dev.understudy.rehearse.fault;

import dev.understudy.project.Plan;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A fault as it was asked for: `KIND@STEP[:DELAY][+DURATION]`, times such as `500ms`, `3s` or `1m`.
///
/// @param delay from the beginning of the step
/// @param duration until it is taken back
/// @param text as it was written
public record FaultSpec(FaultKind kind, StepId step, Duration delay, Duration duration, String text) {
    private static final Duration USUAL = Duration.ofSeconds(3);
    private static final Duration FOR_GOOD = Duration.ofDays(1);
    private static final Pattern FORM =
            Pattern.compile("([a-z-]+)@([a-z0-9-]+)(?::([0-9]+(?:ms|s|m)))?(?:\\+([0-9]+(?:ms|s|m)))?");

    /// Reads a fault.
    ///
    /// @throws IllegalArgumentException with a sentence if it is not one, or names a step that the plan does
    ///     not have
    public static FaultSpec parse(String text, Plan plan) {
        Matcher match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "a fault is written KIND@STEP[:DELAY][+DURATION], such as kill-target@backfill+3s, got \"%s\""
                            .formatted(text));
        }
        FaultKind kind = FaultKind.find(match.group(1))
                .orElseThrow(() -> new IllegalArgumentException("there is no fault %s; there are %s"
                        .formatted(
                                match.group(1),
                                Arrays.stream(FaultKind.values())
                                        .map(FaultKind::word)
                                        .collect(Collectors.joining(", ")))));
        Step step = plan.find(match.group(2))
                .orElseThrow(() -> new IllegalArgumentException("the plan has no step " + match.group(2)));
        Duration usual = kind.isNegativeControl() ? FOR_GOOD : USUAL;
        return new FaultSpec(kind, step.id(), time(match.group(3), Duration.ZERO), time(match.group(4), usual), text);
    }

    private static Duration time(@org.jspecify.annotations.Nullable String text, Duration otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (text.endsWith("ms")) {
            return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
        }
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        return text.endsWith("s") ? Duration.ofSeconds(number) : Duration.ofMinutes(number);
    }
}
