package dev.understudy.rehearse.engine;

import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.project.Undo;
import dev.understudy.rehearse.Decisions;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.action.Probe;
import dev.understudy.rehearse.fault.FaultKind;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.journal.JournalEvent.Direction;
import dev.understudy.rehearse.journal.JournalEvent.StepEnd;
import dev.understudy.rehearse.measure.OnsetSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Runs the steps of a plan in order, until the end, the last one that was asked for, or something that turns
/// it back.
final class Forward {
    private final Cast cast;
    private final Decisions decisions;
    private final Current current;
    private final Doubts doubts;

    Forward(Cast cast, Decisions decisions, Current current, Doubts doubts) {
        this.cast = cast;
        this.decisions = decisions;
        this.current = current;
        this.doubts = doubts;
    }

    /// Runs what has not been done.
    ///
    /// @throws InDoubtException if a step of an earlier process is in doubt and nobody resolved it
    void run() throws InterruptedException, InDoubtException {
        for (Step step : cast.project().plan().enabledSteps()) {
            if (cast.turnBack().cause().isPresent()) {
                return;
            }
            StepEnd before = cast.replay().tale(step.id()).forward();
            boolean ended = before == StepEnd.DONE || before == StepEnd.SKIPPED;
            if (!(ended ? goesOnAfter(step) : runOne(step))) {
                return;
            }
            if (step.id().equals(cast.settings().through())) {
                return;
            }
        }
    }

    private boolean turnsAt(Step step) {
        RunSettings.Turn turn = cast.settings().rollBackAt();
        return turn != null && turn.step().equals(step.id());
    }

    /// @return whether to go on after a step that has run: not where the rehearsal was asked to turn back
    private boolean goesOnAfter(Step step) {
        if (turnsAt(step)) {
            press("asked to roll back at " + step.id());
            return false;
        }
        return true;
    }

    /// @return whether to go on with the next step
    private boolean runOne(Step step) throws InterruptedException, InDoubtException {
        if (turnsAt(step) && step.undo() instanceof Undo.PointOfNoReturn) {
            press("asked to roll back instead of " + step.id());
            return false;
        }
        if (endsBeforeNoReturn(step)) {
            return false;
        }
        Duration paused = awaitUnpaused();
        if (cast.turnBack().cause().isPresent()) {
            return false;
        }
        if (cast.controls().skipped().filter(step.id()::equals).isPresent() && maySkip(step)) {
            skip(step);
            return true;
        }
        return act(step, paused) && goesOnAfter(step);
    }

    /// On somebody else's staging nothing is destroyed that was not asked for by name.
    private boolean endsBeforeNoReturn(Step step) {
        return !cast.settings().practice() && step.undo() instanceof Undo.PointOfNoReturn && !isBeforeThrough(step);
    }

    /// Whether `--through` names this step or a later one.
    private boolean isBeforeThrough(Step step) {
        List<StepId> ids =
                cast.project().plan().enabledSteps().stream().map(Step::id).toList();
        return ids.indexOf(cast.settings().through()) >= ids.indexOf(step.id());
    }

    private void press(String reason) {
        long now = System.nanoTime();
        cast.turnBack().decide(new TurnBack.Cause(reason, OnsetSource.PRESS, now, now));
    }

    private Duration awaitUnpaused() throws InterruptedException {
        if (!cast.controls().paused()) {
            return Duration.ZERO;
        }
        long start = System.nanoTime();
        while (cast.controls().paused() && cast.turnBack().cause().isEmpty()) {
            Thread.sleep(Duration.ofMillis(50));
        }
        return StepRun.since(start);
    }

    /// A step that another one needs is run all the same: one that names it in its `after`, or the next one if
    /// that names none.
    private boolean maySkip(Step step) {
        List<Step> steps = cast.project().plan().enabledSteps();
        int next = steps.indexOf(step) + 1;
        Optional<Step> needs = steps.stream()
                .filter(other ->
                        other.after().contains(step.id()) || (other.after().isEmpty() && steps.indexOf(other) == next))
                .findFirst();
        needs.ifPresent(other ->
                cast.recorder().say("Step %s cannot be left out: step %s needs it".formatted(step.id(), other.id())));
        return needs.isEmpty();
    }

    private void skip(Step step) {
        cast.recorder()
                .write(new JournalEvent.StepEnded(
                        step.id(),
                        Direction.FORWARD,
                        StepEnd.SKIPPED,
                        Duration.ZERO,
                        Duration.ZERO,
                        "skipped by hand"));
    }

    private boolean act(Step step, Duration paused) throws InterruptedException, InDoubtException {
        var scene = new SceneNow(cast, step.id(), Direction.FORWARD, decisions);
        var run = new StepRun(scene, step.action());
        boolean begunBefore = cast.replay().tale(step.id()).begun();
        if (begunBefore && doubts.settle(step, scene, run) instanceof Probe.Done) {
            var done = new StepRun.End.Done("done before the restart");
            return finish(step, done, Duration.ZERO, Duration.ZERO, System.nanoTime());
        }
        cast.recorder().write(new JournalEvent.StepBegun(step.id(), Direction.FORWARD));
        long start = System.nanoTime();
        current.runs(step.id(), scene);
        cast.faults().stepBegins(step.id());
        StepRun.End end = cast.faults().fails(FaultKind.FAIL_SQL, step.id())
                ? new StepRun.End.Failed("A fault was injected: the action fails.", false)
                : run.run(cast.turnBack());
        Duration active = StepRun.since(start).minus(scene.waited());
        Duration waiting = scene.waited().plus(paused);
        current.rests();
        return switch (end) {
            case StepRun.End.Done done -> finish(step, done, active, waiting, start);
            case StepRun.End.Interrupted _ -> {
                end(step, StepEnd.FAILED, active, waiting, "stopped: the rehearsal turned back");
                yield false;
            }
            case StepRun.End.Failed failed -> {
                end(step, StepEnd.FAILED, active, waiting, failed.why());
                failed(step, failed.why(), start);
                yield false;
            }
        };
    }

    private boolean finish(Step step, StepRun.End.Done done, Duration active, Duration waiting, long start) {
        List<String> broken = new Checks(cast.stores()).broken(step.checks());
        if (broken.isEmpty()) {
            end(step, StepEnd.DONE, active, waiting, done.detail());
            return true;
        }
        end(step, StepEnd.FAILED, active, waiting, String.join("; ", broken));
        failed(step, String.join("; ", broken), start);
        return false;
    }

    /// A failing step is a trigger.
    private void failed(Step step, String why, long started) {
        long now = System.nanoTime();
        String observed = "%s: %s".formatted(step.id(), why);
        cast.recorder().write(new JournalEvent.TriggerFired(StepFailed.ID, observed));
        boolean byFault = cast.faults().latest().isPresent();
        long onset = Math.min(now, cast.faults().latest().orElse(started));
        cast.turnBack()
                .decide(new TurnBack.Cause(
                        "step failed: " + observed, byFault ? OnsetSource.FAULT : OnsetSource.STEP, onset, now));
    }

    private void end(Step step, StepEnd how, Duration active, Duration waiting, String detail) {
        cast.recorder().write(new JournalEvent.StepEnded(step.id(), Direction.FORWARD, how, active, waiting, detail));
    }
}
