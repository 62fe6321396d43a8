package dev.understudy.rehearse.measure;

import dev.understudy.budget.PlainDuration;
import dev.understudy.project.Operation;
import dev.understudy.project.OperationId;
import dev.understudy.project.VersionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The union of the outages of critical operations, with what limits it.
///
/// @param length of the union
/// @param atLeast length of the union of what is certain of each outage; never above `length`
/// @param atMost length of the union of what is possible of each outage; never below `length`
/// @param open whether an outage was still running at the end, so that `length` is a lower bound
/// @param resolution the largest 1/rate among critical operations: shorter outages may not have been seen
/// @param intervals the union itself, ascending, none touching the next
public record Downtime(
        Duration length,
        Duration atLeast,
        Duration atMost,
        boolean open,
        Duration resolution,
        List<Interval> intervals) {
    public Downtime {
        intervals = List.copyOf(intervals);
    }

    /// Downtime as the users of all versions together saw it.
    ///
    /// @param arrivals of all operations, in any order
    public static Downtime of(Collection<Arrival> arrivals, Observation observation) {
        var byOperation = byOperation(arrivals);
        var outages = new ArrayList<Outage>();
        for (Operation operation : observation.critical()) {
            outages.addAll(new Outages(observation.span()).of(byOperation.getOrDefault(operation.id(), List.of())));
        }
        return union(outages, observation.resolution());
    }

    /// Downtime of one version alone: of its arrivals, in the stretches in which it was sent any. In
    /// between it has no users, and is neither up nor down; an outage that runs into the end of a
    /// stretch closes there and is open.
    ///
    /// @param arrivals of all versions, in any order
    /// @param routed the stretches, within the observation and apart from each other; the whole span of
    ///     observation if that is not known
    public static Downtime alone(
            VersionId version, Collection<Arrival> arrivals, Observation observation, List<Interval> routed) {
        var shares = new Shares(version, arrivals, routed);
        var outages = new ArrayList<Outage>();
        Duration resolution = Duration.ZERO;
        for (Operation operation : observation.critical()) {
            List<Arrival> own = shares.own(operation.id());
            routed.forEach(stretch -> outages.addAll(new Outages(stretch).of(own)));
            Duration interval = shares.resolution(operation);
            resolution = resolution.compareTo(interval) < 0 ? interval : resolution;
        }
        return union(outages, resolution);
    }

    static Map<OperationId, List<Arrival>> byOperation(Collection<Arrival> arrivals) {
        return arrivals.stream().collect(Collectors.groupingBy(Arrival::operation));
    }

    /// For people: `0 ms seen, resolution 20 ms`. Never a bare zero.
    public String words() {
        String limits = ", resolution " + PlainDuration.words(resolution);
        if (length.isZero()) {
            return "0 ms seen" + limits;
        }
        return "%s%s (at least %s, at most %s)%s"
                .formatted(
                        open ? "still open after " : "",
                        PlainDuration.words(length),
                        PlainDuration.words(atLeast),
                        PlainDuration.words(atMost),
                        limits);
    }

    private static Downtime union(List<Outage> outages, Duration resolution) {
        List<Interval> seen = Interval.union(each(outages, Outage::seen));
        return new Downtime(
                Interval.total(seen),
                Interval.unionLength(each(outages, Outage::atLeast)),
                Interval.unionLength(each(outages, Outage::atMost)),
                outages.stream().anyMatch(Outage::open),
                resolution,
                seen);
    }

    private static List<Interval> each(List<Outage> outages, Function<Outage, Interval> part) {
        return outages.stream().map(part).toList();
    }
}
