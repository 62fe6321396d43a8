package dev.understudy.rehearse.measure;

import dev.understudy.budget.PlainDuration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The stretches in which our own process stood still, so that what was measured in them says nothing about the
/// databases. They are never subtracted: a run that they spoil is *impaired*, printed, and no evidence.
///
/// @param intervals ascending, within the observation, none touching the next
/// @param total their length
/// @param reasons why the run is impaired, a sentence each; empty if it is not
public record OwnStalls(List<Interval> intervals, Duration total, List<String> reasons) {
    private static final long PART_OF_DEADLINE = 4;
    private static final long PART_OF_RUN = 100;

    public OwnStalls {
        intervals = List.copyOf(intervals);
        reasons = List.copyOf(reasons);
    }

    /// Whether the figures are spoilt.
    public boolean impaired() {
        return !reasons.isEmpty();
    }

    /// Takes each lateness over a quarter of the shortest deadline for a stall. Impaired: a stall touches an
    /// outage, or stalls exceed 1 % of the run.
    public static OwnStalls of(Collection<Lateness> latenesses, Observation observation, Downtime downtime) {
        List<Interval> stalls = Interval.union(latenesses.stream()
                .filter(lateness ->
                        lateness.lateNanos() > threshold(observation).toNanos())
                .map(Lateness::stretch)
                .filter(observation.span()::touches)
                .map(observation.span()::common)
                .toList());
        Duration total = Interval.total(stalls);
        return new OwnStalls(stalls, total, reasons(stalls, total, observation, downtime));
    }

    /// A lateness above this is a stall: a quarter of the shortest deadline.
    public static Duration threshold(Observation observation) {
        return observation.shortestDeadline().dividedBy(PART_OF_DEADLINE);
    }

    private static List<String> reasons(
            List<Interval> stalls, Duration total, Observation observation, Downtime downtime) {
        var reasons = new ArrayList<String>();
        long touching = stalls.stream()
                .filter(stall -> downtime.intervals().stream().anyMatch(stall::touches))
                .count();
        if (touching > 0) {
            reasons.add("this program itself stood still during an outage (%d stalls touch one)".formatted(touching));
        }
        if (total.multipliedBy(PART_OF_RUN).compareTo(observation.measured()) > 0) {
            reasons.add("this program itself stood still for %s, over 1 %% of the %s measured"
                    .formatted(PlainDuration.words(total), PlainDuration.words(observation.measured())));
        }
        return reasons;
    }
}
