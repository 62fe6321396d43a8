package dev.understudy.ui.rehearsal;

import java.util.Arrays;

/// What was measured since the beginning, in memory that does not grow: when it is full, two neighbours become
/// one, and each from then on stands for twice as long. Of two latencies or failed shares the higher is kept, of
/// two rates the lower: no peak and no dip disappears. A series without a value has [Double#NaN].
final class History {
    /// How many points it holds at most; even.
    static final int CAPACITY = 1_024;

    private final double[] seconds = new double[CAPACITY];
    private final double[][] values = new double[Series.values().length][CAPACITY];
    private int size;
    private double width;
    private double latest;

    /// What is measured.
    enum Series {
        P50,
        P95,
        P99,
        FAILED,
        WRITES
    }

    /// One moment.
    ///
    /// @param seconds since the beginning, never before the last one
    /// @param failedPercent of critical operations over the last two seconds
    record Point(
            double seconds, double p50Millis, double p95Millis, double p99Millis, double failedPercent, double writes) {
        private double of(Series series) {
            return switch (series) {
                case P50 -> p50Millis;
                case P95 -> p95Millis;
                case P99 -> p99Millis;
                case FAILED -> failedPercent;
                case WRITES -> writes;
            };
        }
    }

    /// Adds a moment. Constant time on average.
    void add(Point point) {
        latest = point.seconds();
        boolean fresh = size == 0 || point.seconds() - seconds[size - 1] >= width;
        if (fresh && size == CAPACITY) {
            halve();
            fresh = point.seconds() - seconds[size - 1] >= width;
        }
        int at = fresh ? size++ : size - 1;
        if (fresh) {
            seconds[at] = point.seconds();
        }
        for (Series series : Series.values()) {
            double[] own = values[series.ordinal()];
            own[at] = fresh ? point.of(series) : worse(series, own[at], point.of(series));
        }
    }

    private void halve() {
        width = 2 * (seconds[size - 1] - seconds[0]) / (size - 1);
        for (int i = 0; i < size / 2; i++) {
            seconds[i] = seconds[2 * i];
            for (Series series : Series.values()) {
                double[] own = values[series.ordinal()];
                own[i] = worse(series, own[2 * i], own[2 * i + 1]);
            }
        }
        size /= 2;
    }

    private static double worse(Series series, double one, double other) {
        if (Double.isNaN(one)) {
            return other;
        }
        if (Double.isNaN(other)) {
            return one;
        }
        return series == Series.WRITES ? Math.min(one, other) : Math.max(one, other);
    }

    int size() {
        return size;
    }

    /// When a point began, in seconds since the beginning.
    double seconds(int index) {
        return seconds[index];
    }

    double value(Series series, int index) {
        return values[series.ordinal()][index];
    }

    /// The latest moment, in seconds since the beginning.
    double latest() {
        return latest;
    }

    /// The highest value of a series; 0 if there is none.
    double highest(Series series) {
        return Arrays.stream(values[series.ordinal()], 0, size)
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
    }

    /// How many numbers are kept in memory, used or not.
    int held() {
        return seconds.length
                + Arrays.stream(values).mapToInt(own -> own.length).sum();
    }
}
