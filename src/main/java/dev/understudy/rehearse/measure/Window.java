package dev.understudy.rehearse.measure;

import dev.understudy.project.OperationId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// The recent past of a growing log, for triggers and the screen: what became known of some operations in the
/// last so many seconds. An arrival belongs to the window in which it *ended*, since only then is it known how;
/// its scheduled start may lie before.
///
/// Cheap enough to ask every 100 ms for hours: each arrival is read from the log once, and only those of the
/// window are held. Safe for use by many threads.
public final class Window {
    private final ArrivalLog log;
    private final Set<OperationId> operations;
    private final long lengthNanos;
    private final Deque<Arrival> recent = new ArrayDeque<>();
    private int read;

    /// @param operations those that are looked at, such as the critical ones
    /// @param length of the window, above zero
    public Window(ArrivalLog log, Collection<OperationId> operations, Duration length) {
        if (!length.isPositive()) {
            throw new IllegalArgumentException("a window must be longer than zero, got " + length);
        }
        this.log = log;
        this.operations = Set.copyOf(operations);
        this.lengthNanos = length.toNanos();
    }

    /// The figures of (now - length, now].
    public WindowFigures figures(long nowNanos) {
        return figures(nowNanos, List.of());
    }

    /// The same with operations that have not ended but are past their deadline, and so have failed already.
    /// Without them a dead link is not seen before its time-outs.
    ///
    /// @param overdue as failed arrivals that end now
    public WindowFigures figures(long nowNanos, Collection<Arrival> overdue) {
        return WindowFigures.of(arrivals(nowNanos, overdue), Duration.ofNanos(lengthNanos));
    }

    /// The arrivals that `figures` speaks of: from them comes the onset when a trigger fires.
    public synchronized List<Arrival> arrivals(long nowNanos, Collection<Arrival> overdue) {
        takeNew();
        dropOld(nowNanos);
        var within = new ArrayList<Arrival>(recent.size() + overdue.size());
        for (Arrival arrival : recent) {
            if (ended(arrival, nowNanos)) {
                within.add(arrival);
            }
        }
        overdue.stream()
                .filter(arrival -> operations.contains(arrival.operation()))
                .forEach(within::add);
        return within;
    }

    /// How many arrivals are held in memory.
    synchronized int held() {
        return recent.size();
    }

    private boolean ended(Arrival arrival, long nowNanos) {
        return arrival.endNanos() > nowNanos - lengthNanos && arrival.endNanos() <= nowNanos;
    }

    private void takeNew() {
        List<Arrival> all = log.arrivals();
        for (; read < all.size(); read++) {
            Arrival next = all.get(read);
            if (operations.contains(next.operation())) {
                recent.add(next);
            }
        }
    }

    /// Threads report nearly, not exactly, in the order of ends: one that stands behind a younger is kept a
    /// little longer, and left out of the answer.
    private void dropOld(long nowNanos) {
        while (!recent.isEmpty() && recent.getFirst().endNanos() <= nowNanos - lengthNanos) {
            recent.removeFirst();
        }
    }

    /// What the window shows. Percentiles are exact, by nearest rank, in milliseconds; zero without arrivals.
    ///
    /// @param failedShare 0 to 1; 0 without arrivals
    public record WindowFigures(
            long arrivals,
            long failed,
            double failedShare,
            double p50Millis,
            double p95Millis,
            double p99Millis,
            double maxMillis,
            double perSecond) {
        /// A rate over fewer arrivals than this fires no trigger.
        public static final int ENOUGH = 20;

        private static final double NANOS_PER_MILLI = 1_000_000;
        private static final double NANOS_PER_SECOND = 1_000_000_000;

        /// Whether there are enough arrivals for a rate to mean anything.
        public boolean enough() {
            return arrivals >= ENOUGH;
        }

        static WindowFigures of(Collection<Arrival> arrivals, Duration length) {
            long failed = arrivals.stream().filter(Arrival::failed).count();
            long[] nanos = latencies(arrivals);
            return new WindowFigures(
                    arrivals.size(),
                    failed,
                    arrivals.isEmpty() ? 0 : (double) failed / arrivals.size(),
                    percentile(nanos, 50) / NANOS_PER_MILLI,
                    percentile(nanos, 95) / NANOS_PER_MILLI,
                    percentile(nanos, 99) / NANOS_PER_MILLI,
                    percentile(nanos, 100) / NANOS_PER_MILLI,
                    arrivals.size() / (length.toNanos() / NANOS_PER_SECOND));
        }

        /// Latencies of those that ran, ascending.
        static long[] latencies(Collection<Arrival> arrivals) {
            long[] nanos = new long[arrivals.size()];
            int timed = 0;
            for (Arrival arrival : arrivals) {
                if (arrival.timed()) {
                    nanos[timed++] = arrival.latencyNanos();
                }
            }
            nanos = Arrays.copyOf(nanos, timed);
            Arrays.sort(nanos);
            return nanos;
        }

        /// The value of rank ceil(n x percent / 100) among ascending ones; 0 if there are none.
        static long percentile(long[] ascending, int percent) {
            return ascending.length == 0 ? 0 : ascending[Math.ceilDiv(ascending.length * percent, 100) - 1];
        }
    }
}
