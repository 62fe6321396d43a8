package dev.understudy.rehearse.measure;

import dev.understudy.budget.Measured;
import dev.understudy.budget.PlainDuration;
import dev.understudy.rehearse.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/// A rollback's recovery time in four parts, each zero or more.
///
/// detect = t1 - t0, decide = t2 - t1, roll back = t3 - t2, recover = max(0, t4 - t3); their sum is max(t3, t4)
/// - t0. Without a t4 the end of observation stands in for it, the service was *not served*, and the parts are
/// lower bounds that meet no objective.
///
/// @param recover from the last restoring undo to service held healthy; zero if it was back before
/// @param serviceBack from onset to service held healthy: t4 - t0
/// @param cleanUp after t3: printed apart, held against nothing
/// @param served whether service was held healthy before the end of observation
public record Recovery(
        OnsetSource source,
        Duration detect,
        Duration decide,
        Duration rollBack,
        Duration recover,
        Duration serviceBack,
        Duration cleanUp,
        boolean served) {

    /// @param arrivals of all operations, in any order
    public static Recovery of(
            RecoveryTimes times, Collection<Arrival> arrivals, Observation observation, HoldRule rule) {
        var back = new ServiceReturn(arrivals, observation, rule).notBefore(times.firstUndoNanos());
        long end = back.orElse(observation.span().untilNanos());
        return new Recovery(
                times.source(),
                between(times.onsetNanos(), times.noticedNanos()),
                between(times.noticedNanos(), times.firstUndoNanos()),
                between(times.firstUndoNanos(), times.restoredNanos()),
                between(times.restoredNanos(), Math.max(times.restoredNanos(), end)),
                between(times.onsetNanos(), Math.max(times.onsetNanos(), end)),
                between(times.restoredNanos(), times.cleanedNanos()),
                back.isPresent());
    }

    /// From onset to service held healthy and the last restoring undo verified, whichever is later. Held
    /// against RTO.
    public Duration total() {
        return undone().plus(recover);
    }

    /// From onset to the last restoring undo verified.
    private Duration undone() {
        return detect.plus(decide).plus(rollBack);
    }

    /// For people, one sentence.
    public String words() {
        if (!served) {
            return "service was not held healthy within the %s that were observed"
                    .formatted(PlainDuration.words(serviceBack));
        }
        return serviceBack.compareTo(undone()) < 0
                ? "service was back after %s, the rollback ended after %s"
                        .formatted(PlainDuration.words(serviceBack), PlainDuration.words(undone()))
                : "service was back after %s".formatted(PlainDuration.words(serviceBack));
    }

    /// As the objectives ask for it.
    public Measured.Recovered measured(boolean acrossRestart) {
        return new Measured.Recovered(total(), served, acrossRestart);
    }

    /// As the report holds it.
    ///
    /// @param onset t0 in UTC
    /// @param acrossRestart whether a part spans two processes: then nothing of it is held against an objective
    public Report.Recovery report(Instant onset, boolean acrossRestart) {
        return new Report.Recovery(
                onset, source.word(), detect, decide, rollBack, recover, serviceBack, cleanUp, served, acrossRestart);
    }

    private static Duration between(long fromNanos, long untilNanos) {
        return Duration.ofNanos(untilNanos - fromNanos);
    }
}
