package dev.understudy.rehearse.measure;

import dev.understudy.project.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/// Finds the instant from which service was held healthy (t4): the earliest at or after the first undo from
/// which every critical operation stays ok, and p95 under its trigger, for the hold time.
///
/// That instant is the first undo itself or the end of an outage, as [Outages] defines it, with slow
/// arrivals taken for failed ones where there is a threshold: in a stall that fails nobody, nothing is
/// answered before its end either. From it on no critical arrival that is due within the hold fails, and the
/// 95th percentile of them together does not exceed the threshold. The hold must end within the observation:
/// what was not seen is not proven.
public final class ServiceReturn {
    private final HoldRule rule;
    private final Interval span;
    private final List<List<Arrival>> operations = new ArrayList<>();

    /// @param arrivals of all operations, in any order
    public ServiceReturn(Collection<Arrival> arrivals, Observation observation, HoldRule rule) {
        this.rule = rule;
        this.span = observation.span();
        var byOperation = Downtime.byOperation(arrivals);
        for (Operation operation : observation.critical()) {
            operations.add(byOperation.getOrDefault(operation.id(), List.of()).stream()
                    .filter(arrival -> span.holds(arrival.scheduledNanos()))
                    .sorted(Arrival.BY_SCHEDULE)
                    .toList());
        }
    }

    /// The instant; empty if service was not held healthy before the end of observation.
    ///
    /// @param firstUndoNanos the earliest instant that counts
    public OptionalLong notBefore(long firstUndoNanos) {
        List<Interval> bad = Interval.union(operations.stream()
                .flatMap(arrivals -> new Outages(span, this::bad).of(arrivals).stream())
                .map(Outage::seen)
                .toList());
        boolean healthyAlready =
                bad.stream().noneMatch(outage -> outage.holds(firstUndoNanos) && outage.untilNanos() != firstUndoNanos);
        LongStream ends = bad.stream().mapToLong(Interval::untilNanos).filter(end -> end >= firstUndoNanos);
        return LongStream.concat(healthyAlready ? LongStream.of(firstUndoNanos) : LongStream.empty(), ends)
                .filter(this::heldFrom)
                .findFirst();
    }

    private boolean bad(Arrival arrival) {
        return arrival.failed() || rule.over(arrival.latencyNanos());
    }

    private boolean heldFrom(long begin) {
        long end = begin + rule.hold().toNanos();
        for (List<Arrival> arrivals : operations) {
            int last = firstFrom(arrivals, begin) + rule.arrivals() - 1;
            if (last >= arrivals.size()) {
                return false;
            }
            end = Math.max(end, arrivals.get(last).scheduledNanos());
        }
        return end <= span.untilNanos() && healthy(new Interval(begin, end));
    }

    private boolean healthy(Interval hold) {
        List<Arrival> during = operations.stream()
                .flatMap(arrivals -> during(arrivals, hold).stream())
                .toList();
        return during.stream().noneMatch(Arrival::failed)
                && !rule.over(Window.WindowFigures.percentile(Window.WindowFigures.latencies(during), 95));
    }

    private static List<Arrival> during(List<Arrival> arrivals, Interval hold) {
        return arrivals.subList(firstFrom(arrivals, hold.fromNanos()), firstFrom(arrivals, hold.untilNanos() + 1));
    }

    /// The index of the first arrival that is due at that instant or later. O(log n).
    private static int firstFrom(List<Arrival> arrivals, long nanos) {
        int low = 0;
        int high = arrivals.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (arrivals.get(middle).scheduledNanos() < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
