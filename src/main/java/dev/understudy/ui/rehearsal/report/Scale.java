package dev.understudy.ui.rehearsal.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// Where times lie along a bar.
///
/// @param end a whole number of steps, above zero
/// @param step between two marks
record Scale(Duration end, Duration step) {
    /// What a part takes that is too short to be seen, in pixels.
    static final double TICK = 3;

    private static final int MOST_MARKS = 6;
    private static final long[] STEPS = {
        1,
        2,
        5,
        10,
        20,
        50,
        100,
        200,
        500,
        1_000,
        2_000,
        5_000,
        10_000,
        15_000,
        30_000,
        60_000,
        120_000,
        300_000,
        600_000,
        900_000,
        1_800_000,
        3_600_000,
        7_200_000,
        21_600_000,
        43_200_000,
        86_400_000
    };

    /// The part of a bar that a time takes.
    ///
    /// @param tick whether it would be too short to be seen
    record Slice(double from, double width, boolean tick) {}

    /// The scale on which the longest time fills most of the bar.
    static Scale to(Duration longest) {
        long millis = Math.max(1, longest.toMillis());
        long step = LongStream.of(STEPS)
                .filter(one -> (millis + one - 1) / one <= MOST_MARKS)
                .findFirst()
                .orElse((millis + MOST_MARKS - 1) / MOST_MARKS);
        return new Scale(Duration.ofMillis((millis + step - 1) / step * step), Duration.ofMillis(step));
    }

    /// The marks, 0 and the end among them.
    List<Duration> marks() {
        return LongStream.rangeClosed(0, end.toMillis() / step.toMillis())
                .mapToObj(step::multipliedBy)
                .toList();
    }

    /// Where a time lies on a bar of this width.
    double at(Duration time, double width) {
        return width * Math.max(0, time.toNanos()) / end.toNanos();
    }

    /// Times one after the other. What is too short to be seen is a tick at its place, over its neighbours; what
    /// is none at all takes nothing.
    List<Slice> slices(List<Duration> times, double width) {
        var slices = new ArrayList<Slice>();
        Duration from = Duration.ZERO;
        for (Duration time : times) {
            double start = at(from, width);
            double wide = at(time, width);
            boolean tick = time.isPositive() && wide < TICK;
            slices.add(new Slice(tick ? Math.max(0, start - (TICK - wide) / 2) : start, tick ? TICK : wide, tick));
            from = from.plus(time);
        }
        return List.copyOf(slices);
    }
}
