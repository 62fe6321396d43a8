package dev.understudy.rehearse.engine;

import dev.understudy.project.Operation;
import dev.understudy.project.Side;
import dev.understudy.project.StepId;
import dev.understudy.project.Trigger;
import dev.understudy.project.TriggerMetric;
import dev.understudy.rehearse.Decisions;
import dev.understudy.rehearse.RehearsalException;
import dev.understudy.rehearse.RehearsalException.Reason;
import dev.understudy.rehearse.Rehearsals;
import dev.understudy.rehearse.Way;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.measure.Arrival;
import dev.understudy.rehearse.measure.HoldRule;
import dev.understudy.rehearse.measure.Interval;
import dev.understudy.rehearse.measure.Observation;
import dev.understudy.rehearse.measure.OnsetSource;
import dev.understudy.rehearse.measure.OwnStalls;
import dev.understudy.rehearse.measure.RecoveryTimes;
import dev.understudy.rehearse.measure.ServiceReturn;
import dev.understudy.rehearse.measure.StallWatch;
import dev.understudy.rehearse.measure.WarmUp;
import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.report.Report.Outcome;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One session of a rehearsal from the first arrival to the report.
final class Play {
    private static final Duration TAIL = Duration.ofSeconds(2);
    private static final Duration LONGEST_TAIL = Duration.ofSeconds(60);
    private static final Duration DRAIN = Duration.ofSeconds(40);
    private static final Duration GIVE_UP = Duration.ofSeconds(5);

    private final Cast cast;
    private final House house;
    private final Rehearsals.Begun begun;
    private final Decisions decisions;
    private final Current current = new Current();

    Play(Cast cast, House house, Rehearsals.Begun begun, Rehearser.Audience audience) {
        this.cast = cast;
        this.house = house;
        this.begun = begun;
        this.decisions = audience.decisions().orElse(new NobodyToAsk());
    }

    Report run(Way way, Map<StepId, String> resolutions) throws InterruptedException {
        List<Operation> operations = cast.project().application().workload().operations();
        var watch = new TriggerWatch(cast, current, decisions);
        var live = new LiveFigures(cast, current, watch);
        var mismatches = new MismatchWatch(cast);
        cast.relay().open();
        if (cast.replay().relayed()) {
            carryWhatWaits();
        }
        cast.standing().route(cast.router().weights());
        try (StallWatch stalls = StallWatch.start(Duration.ofMillis(1))) {
            cast.traffic().start();
            live.start();
            boolean warm = warmUp(notHeld(operations));
            if (!warm && !rollsBack(way)) {
                return abort(way, operations, stalls);
            }
            cast.recorder().write(new JournalEvent.MeasuringBegan());
            long from = System.nanoTime();
            cast.arrivals().measureFrom(from);
            watch.start();
            live.measureFrom(from);
            cast.controls().reach(new Hands(cast, current));
            mismatches.start();
            Turned turned = steps(way, resolutions);
            watch.stop();
            mismatches.stop();
            awaitService(turned, new Interval(from, System.nanoTime()), operations);
            long until = System.nanoTime();
            live.stop();
            holdWorkload();
            var observation = new Observation(new Interval(from, until), operations);
            return new Closing(cast, house, begun).report(turned, watched(observation, stalls));
        } finally {
            end(live, watch, mismatches);
        }
    }

    private void end(LiveFigures live, TriggerWatch watch, MismatchWatch mismatches) throws InterruptedException {
        cast.controls().letGo();
        mismatches.stop();
        watch.stop(); // else it would judge, and journal, what is no longer going on
        live.stop();
        cast.traffic().stop(GIVE_UP);
        cast.faults().close();
        cast.relay().close();
    }

    /// What an earlier process left in the outbox goes to the copy first: a read there would be stale, and the
    /// age of what waits is the gap's, not the relay's.
    private void carryWhatWaits() throws InterruptedException {
        Side record = cast.standing().record();
        cast.recorder().say("Carrying to the copy what waits in the outbox");
        cast.relay().start(record);
        long end = System.nanoTime() + DRAIN.toNanos();
        while (!nothingWaits(record) && System.nanoTime() < end) {
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    /// No more arrivals, nothing under way, no fault: from here on rows stand still.
    private void holdWorkload() throws InterruptedException {
        if (!cast.traffic().stop(DRAIN)) {
            new Ghosts(cast).end("workload"); // what was given up must not land while rows are counted
        }
        cast.faults().close();
    }

    private boolean nothingWaits(Side record) {
        try {
            return cast.relay().waiting(record) == 0;
        } catch (SQLException _) {
            return false; // asked again until the limit: the server may come back
        }
    }

    /// What a step of an earlier process holds back cannot succeed.
    private List<Operation> notHeld(List<Operation> operations) {
        Set<String> held = cast.router().held();
        return operations.stream()
                .filter(operation -> !held.contains(operation.id().value()))
                .toList();
    }

    private boolean warmUp(List<Operation> operations) throws InterruptedException {
        cast.recorder()
                .say("Warming up: every critical operation must succeed %d times in a row".formatted(WarmUp.IN_A_ROW));
        var warmUp = new WarmUp(
                operations,
                System.nanoTime(),
                cast.project().application().workload().warmUpLimit());
        while (true) {
            switch (warmUp.state(cast.arrivals().warmUp().arrivals(), System.nanoTime())) {
                case WARM -> {
                    return true;
                }
                case ABORTED -> {
                    cast.recorder()
                            .say("Never warm: "
                                    + warmUp.cold(cast.arrivals().warmUp().arrivals()));
                    return false;
                }
                case WARMING -> Thread.sleep(Duration.ofMillis(50));
            }
        }
    }

    private Report abort(Way way, List<Operation> operations, StallWatch stalls) throws InterruptedException {
        if (way == Way.CONTINUE) {
            throw new RehearsalException(
                    Reason.UNREACHABLE,
                    "The rehearsal could not go on.",
                    "The application did not come to %d successes in a row.".formatted(WarmUp.IN_A_ROW),
                    "See whether both servers answer; the rehearsal stays interrupted.");
        }
        long now = System.nanoTime();
        cast.traffic().stop(DRAIN);
        var observation = new Observation(new Interval(now - 1, now), operations);
        String reason =
                "The application did not come to %d successes in a row; nothing was measured and no step was run."
                        .formatted(WarmUp.IN_A_ROW);
        return new Closing(cast, house, begun)
                .report(new Turned(Outcome.ABORTED, reason, null, null, false), watched(observation, stalls));
    }

    private boolean rollsBack(Way way) {
        return way == Way.ROLL_BACK || cast.replay().turnedBack().isPresent();
    }

    private Turned steps(Way way, Map<StepId, String> resolutions) throws InterruptedException {
        if (rollsBack(way)) {
            String reason = cast.replay().turnedBack().orElse("asked to roll back after an interruption");
            long now = System.nanoTime();
            cast.turnBack().decide(new TurnBack.Cause(reason, OnsetSource.PRESS, now, now));
        }
        try {
            return steps(new Doubts(cast.recorder(), resolutions));
        } catch (InDoubtException e) {
            throw new RehearsalException(
                    Reason.IN_DOUBT,
                    String.valueOf(e.getMessage()) + ".",
                    "An earlier process died while it ran, and the stores do not tell.",
                    "Look for yourself, then say --resolve %s=done or --resolve %s=again, or --roll-back."
                            .formatted(e.step(), e.step()));
        }
    }

    private Turned steps(Doubts doubts) throws InterruptedException, InDoubtException {
        new Forward(cast, decisions, current, doubts).run();
        Optional<TurnBack.Cause> cause = cast.turnBack().cause();
        return cause.isPresent()
                ? rollBack(cause.get(), doubts)
                : new Turned(Outcome.COMPLETED, "all steps that were asked for are done", null, null, false);
    }

    private Turned rollBack(TurnBack.Cause cause, Doubts doubts) throws InterruptedException, InDoubtException {
        Instant onset = cast.replay()
                .onset()
                .orElseGet(() -> house.clock().instant().minusNanos(System.nanoTime() - cause.onsetNanos()));
        Rollback.End end = new Rollback(cast, decisions, current, doubts).run(cause);
        var times = new RecoveryTimes(
                cause.source(),
                cause.onsetNanos(),
                cause.noticedNanos(),
                end.firstUndoNanos(),
                end.restoredNanos(),
                end.cleanedNanos());
        boolean acrossRestart = cast.replay().turnedBack().isPresent();
        return end.stuck().isEmpty()
                ? new Turned(Outcome.ROLLED_BACK, cause.reason(), times, onset, acrossRestart)
                : new Turned(
                        Outcome.STUCK, "%s; %s".formatted(cause.reason(), end.stuck()), times, onset, acrossRestart);
    }

    /// Goes on watching for a moment: an outage after the last step counts too, and a rollback is over when
    /// service was held healthy.
    private void awaitService(Turned turned, Interval sofar, List<Operation> operations) throws InterruptedException {
        RecoveryTimes times = turned.times();
        if (times == null) {
            Thread.sleep(TAIL);
            return;
        }
        cast.recorder().say("Waiting until service was held healthy");
        long rto = cast.project().objectives().rto().plus(holdRule().hold()).toNanos();
        long end = times.onsetNanos() + Math.max(LONGEST_TAIL.toNanos(), rto);
        while (System.nanoTime() < end) {
            Thread.sleep(Duration.ofMillis(250));
            var observation = new Observation(new Interval(sofar.fromNanos(), System.nanoTime()), operations);
            var back = new ServiceReturn(recent(times.firstUndoNanos()), observation, holdRule());
            if (back.notBefore(times.firstUndoNanos()).isPresent()) {
                return;
            }
        }
    }

    /// Arrivals from shortly before the first undo: what came long before says nothing of the service after it.
    private List<Arrival> recent(long firstUndoNanos) {
        long from = firstUndoNanos - LONGEST_TAIL.toNanos();
        return cast.arrivals().measured().arrivals().stream()
                .filter(arrival -> arrival.scheduledNanos() - from >= 0)
                .toList();
    }

    private HoldRule holdRule() {
        Duration p95 = cast.project().plan().triggers().stream()
                .filter(trigger -> trigger.metric() == TriggerMetric.P95_MILLIS)
                .map(Trigger::above)
                .map(limit -> Duration.ofMillis(limit.longValue()))
                .min(Duration::compareTo)
                .orElse(null);
        return new HoldRule(Duration.ofSeconds(10).dividedBy(cast.settings().pace()), WarmUp.IN_A_ROW, p95);
    }

    private Watched watched(Observation observation, StallWatch stalls) {
        Duration threshold = OwnStalls.threshold(observation);
        return Watched.of(
                observation,
                cast.arrivals().measured().arrivals(),
                cast.recorder().entries(),
                cast.recorder().session(),
                stalls.latenesses().stream()
                        .filter(one -> one.lateNanos() > threshold.toNanos())
                        .toList(),
                holdRule());
    }
}
