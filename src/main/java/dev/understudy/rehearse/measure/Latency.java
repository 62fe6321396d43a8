package dev.understudy.rehearse.measure;

import java.util.Collection;
import org.HdrHistogram.Histogram;

/// Latency of some arrivals, from the scheduled start to the real end, whether they failed or not. Those that
/// were shed never ran and are left out: their zero would flatter.
///
/// A high dynamic range histogram (G. Tene, HdrHistogram) of microseconds with three significant digits:
/// percentiles are right to 0.1 %. The maximum is exact.
final class Latency {
    private static final double MICROS_PER_MILLI = 1_000;
    private static final double NANOS_PER_MILLI = 1_000_000;

    private final Histogram micros = new Histogram(3);
    private long maxNanos;

    Latency(Collection<Arrival> arrivals) {
        arrivals.stream()
                .filter(Arrival::timed)
                .mapToLong(Arrival::latencyNanos)
                .forEach(this::add);
    }

    private void add(long nanos) {
        micros.recordValue(Math.ceilDiv(nanos, 1_000L));
        maxNanos = Math.max(maxNanos, nanos);
    }

    /// Milliseconds that `percent` of the arrivals did not exceed; 0 if there are none.
    double percentileMillis(double percent) {
        return Math.min(micros.getValueAtPercentile(percent) / MICROS_PER_MILLI, maxMillis());
    }

    /// The longest, in milliseconds; 0 if there are none.
    double maxMillis() {
        return maxNanos / NANOS_PER_MILLI;
    }
}
