package dev.understudy.ui.plan;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/// Times of the plan as places on a line.
///
/// @param horizon what the line must hold
/// @param width of the line in pixels, with room at its right end for words
record Scale(Duration horizon, double width) {
    private static final double LEFT = 8;
    private static final double RIGHT = 64;
    private static final double TICK = 64;
    private static final List<Duration> STEPS = List.of(
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(7),
            Duration.ofDays(30));

    /// Where a time is, in pixels from the left.
    double x(Duration at) {
        double whole = Math.max(1, horizon.toMillis());
        return LEFT + at.toMillis() / whole * room();
    }

    private double room() {
        return Math.max(1, width - LEFT - RIGHT);
    }

    /// Round times from zero to the horizon, far enough apart for their words.
    List<Duration> ticks() {
        Duration every = STEPS.stream()
                .filter(step -> x(step) - LEFT >= TICK)
                .findFirst()
                .orElse(horizon.isZero() ? Duration.ofDays(1) : horizon);
        return LongStream.rangeClosed(0, horizon.toMillis() / every.toMillis())
                .mapToObj(every::multipliedBy)
                .toList();
    }
}
