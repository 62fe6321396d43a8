package dev.understudy.rehearse.measure;

import dev.understudy.project.Operation;
import dev.understudy.project.OperationId;
import dev.understudy.project.VersionId;
import dev.understudy.rehearse.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The figures of a whole run, as the report prints them. Made once, from all arrivals, after the
/// last one in flight has ended.
public final class Figures {
    private final Observation observation;
    private final List<Arrival> arrivals;
    private final Map<VersionId, List<Interval>> routed;
    private final Downtime downtime;
    private final Set<OperationId> critical;

    /// @param all arrivals in any order; those scheduled outside of the observation are left out
    /// @param routed by version: the stretches in which it was sent any arrival; a version that is not named
    ///     counts as routed all the time
    public Figures(Observation observation, Collection<Arrival> all, Map<VersionId, List<Interval>> routed) {
        this.observation = observation;
        this.arrivals = all.stream()
                .filter(arrival -> observation.span().holds(arrival.scheduledNanos()))
                .toList();
        this.routed = Map.copyOf(routed);
        this.downtime = Downtime.of(arrivals, observation);
        this.critical = observation.critical().stream().map(Operation::id).collect(Collectors.toUnmodifiableSet());
    }

    /// Downtime as all users together saw it.
    public Downtime downtime() {
        return downtime;
    }

    /// What the SLA budget is charged with: the larger of downtime and failed share x time.
    public Duration charged() {
        Duration partial = failedTime();
        return partial.compareTo(downtime.length()) > 0 ? partial : downtime.length();
    }

    /// Failed share x measured time: what a partial failure costs.
    public Duration failedTime() {
        return Duration.ofNanos(Math.round(
                failedShare(critical(arrivals)) * observation.measured().toNanos()));
    }

    /// What the application saw.
    ///
    /// @param longestHold the longest time that operations were held back
    public Report.Service service(Duration longestHold, OwnStalls stalls) {
        return new Report.Service(
                observation.measured(),
                downtime.length(),
                downtime.atLeast(),
                downtime.atMost(),
                downtime.open(),
                downtime.resolution(),
                failedShare(critical(arrivals)),
                count(Outcome.STALE),
                arrivals.stream().filter(Arrival::retried).count(),
                longestHold,
                stalls.total(),
                stalls.impaired());
    }

    /// One entry for each operation and version that met, in the order of the workload.
    public List<Report.OperationFigures> operations() {
        List<Shares> shares = versionsOf(arrivals).stream()
                .map(version -> new Shares(version, arrivals, routed(version)))
                .toList();
        var entries = new ArrayList<Report.OperationFigures>();
        for (Operation operation : observation.operations()) {
            shares.stream()
                    .map(share -> figures(operation, share))
                    .filter(figures -> figures.arrivals() > 0)
                    .forEach(entries::add);
        }
        return List.copyOf(entries);
    }

    /// Each version's critical arrivals alone: at a share of 5 % a dead version is down all the time, and
    /// shows as about 5 % downtime.
    public List<Report.VersionFigures> versions() {
        return versionsOf(arrivals).stream().map(this::figures).toList();
    }

    private Report.VersionFigures figures(VersionId version) {
        List<Arrival> own = critical(of(version, arrivals));
        return new Report.VersionFigures(
                version.value(),
                own.size(),
                failed(own),
                failedShare(own),
                Downtime.alone(version, arrivals, observation, routed(version)).length());
    }

    private Report.OperationFigures figures(Operation operation, Shares shares) {
        VersionId version = shares.version();
        List<Arrival> own = of(version, arrivals).stream()
                .filter(arrival -> arrival.operation().equals(operation.id()))
                .toList();
        var latency = new Latency(own);
        return new Report.OperationFigures(
                operation.id().value(),
                version.value(),
                operation.perSecond().doubleValue(),
                operation.critical(),
                operation.deadline(),
                own.size(),
                failed(own),
                down(own, routed(version)),
                latency.percentileMillis(50),
                latency.percentileMillis(95),
                latency.percentileMillis(99),
                latency.maxMillis(),
                shares.resolution(operation));
    }

    private static Duration down(List<Arrival> own, List<Interval> stretches) {
        return Interval.unionLength(stretches.stream()
                .flatMap(stretch -> new Outages(stretch).of(own).stream())
                .map(Outage::seen)
                .toList());
    }

    private List<Interval> routed(VersionId version) {
        return routed.getOrDefault(version, List.of(observation.span()));
    }

    private List<Arrival> critical(Collection<Arrival> some) {
        return some.stream()
                .filter(arrival -> critical.contains(arrival.operation()))
                .toList();
    }

    private static List<Arrival> of(VersionId version, Collection<Arrival> some) {
        return some.stream()
                .filter(arrival -> arrival.version().equals(version))
                .toList();
    }

    private static List<VersionId> versionsOf(Collection<Arrival> some) {
        return some.stream().map(Arrival::version).distinct().toList();
    }

    private long count(Outcome outcome) {
        return arrivals.stream().filter(arrival -> arrival.outcome() == outcome).count();
    }

    private static long failed(Collection<Arrival> some) {
        return some.stream().filter(Arrival::failed).count();
    }

    private static double failedShare(Collection<Arrival> some) {
        return some.isEmpty() ? 0 : (double) failed(some) / some.size();
    }
}
