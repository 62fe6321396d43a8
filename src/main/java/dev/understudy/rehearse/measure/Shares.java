package dev.understudy.rehearse.measure;

import dev.understudy.project.Operation;
import dev.understudy.project.OperationId;
import dev.understudy.project.VersionId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// One version's part of the traffic in the stretches in which it was sent any.
final class Shares {
    private final VersionId version;
    private final Map<OperationId, List<Arrival>> all;

    Shares(VersionId version, Collection<Arrival> arrivals, List<Interval> routed) {
        this.version = version;
        this.all = Downtime.byOperation(arrivals.stream()
                .filter(arrival -> routed.stream().anyMatch(stretch -> stretch.holds(arrival.scheduledNanos())))
                .toList());
    }

    VersionId version() {
        return version;
    }

    /// The version's arrivals of that operation.
    List<Arrival> own(OperationId operation) {
        return all.getOrDefault(operation, List.of()).stream()
                .filter(arrival -> arrival.version().equals(version))
                .toList();
    }

    /// The mean time between two of them, from the stated rate and the share that was observed; zero if it has
    /// none of that operation. A version with 5 % of the traffic is seen a twentieth as sharply.
    Duration resolution(Operation operation) {
        int arrivals = all.getOrDefault(operation.id(), List.of()).size();
        int own = own(operation.id()).size();
        return own == 0 ? Duration.ZERO : Observation.interval(operation, (double) own / arrivals);
    }
}
