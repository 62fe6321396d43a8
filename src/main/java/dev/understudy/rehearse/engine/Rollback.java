package dev.understudy.rehearse.engine;

import dev.understudy.project.Side;
import dev.understudy.project.Step;
import dev.understudy.project.Undo;
import dev.understudy.rehearse.Decisions;
import dev.understudy.rehearse.fault.FaultKind;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.journal.JournalEvent.Direction;
import dev.understudy.rehearse.journal.JournalEvent.StepEnd;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Takes back what was done: all restoring undos backwards, then all cleaning ones backwards. An undo whose
/// server does not answer is tried again until its patience, the RTO, ends. A restoring one that fails leaves
/// the rehearsal stuck; a cleaning one leaves something over for a person.
final class Rollback {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int ANSWER_SECONDS = 1;

    private final Cast cast;
    private final Decisions decisions;
    private final Current current;
    private final Doubts doubts;

    Rollback(Cast cast, Decisions decisions, Current current, Doubts doubts) {
        this.cast = cast;
        this.decisions = decisions;
        this.current = current;
        this.doubts = doubts;
    }

    /// How it went, on this process's `System.nanoTime`.
    ///
    /// @param stuck why it could not go on; empty if it could
    record End(long firstUndoNanos, long restoredNanos, long cleanedNanos, String stuck) {}

    /// Rolls back.
    ///
    /// @throws InDoubtException if an undo of an earlier process is in doubt and nobody resolved it
    End run(TurnBack.Cause cause) throws InterruptedException, InDoubtException {
        Replay now = Replay.of(cast.recorder().entries());
        if (now.rollback().isEmpty()) {
            cast.recorder()
                    .write(new JournalEvent.RollbackBegan(
                            cause.reason(), cause.onsetNanos(), cause.source().word()));
        }
        List<Step> standing = cast.project().plan().enabledSteps().reversed().stream()
                .filter(step -> now.tale(step.id()).standsOrMayStand())
                .toList();
        long first = System.nanoTime();
        sayWhoIsSilent();
        new Ghosts(cast).end("sql", "backfill");
        Optional<Step> beyond = standing.stream()
                .filter(step -> step.undo() instanceof Undo.PointOfNoReturn)
                .findFirst();
        if (beyond.isPresent()) { // undoing what came before it would take away what service stands on
            return new End(
                    first,
                    first,
                    first,
                    "there is no way back from %s".formatted(beyond.get().id()));
        }
        for (Step step : standing) {
            if (step.undo() instanceof Undo.Restoring restoring) {
                String failure = undo(step, restoring);
                if (!failure.isEmpty()) {
                    long end = System.nanoTime();
                    return new End(first, end, end, "%s could not be undone: %s".formatted(step.id(), failure));
                }
            }
        }
        long restored = System.nanoTime();
        for (Step step : standing) {
            if (step.undo() instanceof Undo.Cleaning cleaning) {
                clean(step, cleaning);
            }
        }
        return new End(first, restored, System.nanoTime(), "");
    }

    /// Asks both servers, beside the first undo, whether they answer. What needs one that does not will wait for
    /// it with the clock on; what does not need it goes ahead.
    private void sayWhoIsSilent() {
        for (Side side : Side.values()) {
            Thread.ofVirtual().name("answers-" + side.word()).start(() -> {
                try (Connection connection = cast.stores().of(side).connection()) {
                    if (!connection.isValid(ANSWER_SECONDS)) {
                        sayWaits(side);
                    }
                } catch (SQLException _) {
                    sayWaits(side);
                }
            });
        }
    }

    private void sayWaits(Side side) {
        cast.recorder().say("The %s does not answer: what needs it waits, with the clock on".formatted(side.word()));
    }

    private void clean(Step step, Undo.Cleaning cleaning) throws InterruptedException, InDoubtException {
        String failure = undo(step, cleaning);
        if (!failure.isEmpty()) {
            var scene = new SceneNow(cast, step.id(), Direction.UNDO, decisions);
            cast.recorder()
                    .write(new JournalEvent.LeftOver(
                            "%s was not cleaned up: %s".formatted(step.name(), failure),
                            new StepRun(scene, cleaning.action()).byHand()));
        }
    }

    /// @return why it failed; empty if it did not
    private String undo(Step step, Undo.Acting undo) throws InterruptedException, InDoubtException {
        var scene = new SceneNow(cast, step.id(), Direction.UNDO, decisions);
        if (cast.replay().tale(step.id()).undoBegun()) {
            doubts.settle(step, scene, new StepRun(scene, undo.action()));
        }
        cast.recorder().write(new JournalEvent.StepBegun(step.id(), Direction.UNDO));
        long start = System.nanoTime();
        current.runs(step.id(), scene);
        StepRun.End end = cast.faults().fails(FaultKind.FAIL_UNDO, step.id())
                ? new StepRun.End.Failed("A fault was injected: the undo fails.", false)
                : patiently(step, undo, scene, start);
        current.rests();
        Duration took = StepRun.since(start);
        return switch (end) {
            case StepRun.End.Done done -> {
                ended(step, StepEnd.DONE, took, done.detail());
                yield "";
            }
            case StepRun.End.Failed failed -> {
                ended(step, StepEnd.FAILED, took, failed.why());
                yield failed.why();
            }
            case StepRun.End.Interrupted _ -> throw new InterruptedException("the process is ending");
        };
    }

    private StepRun.End patiently(Step step, Undo.Acting undo, SceneNow scene, long start) throws InterruptedException {
        long patience = cast.project().objectives().rto().toNanos();
        while (true) {
            StepRun.End end = new StepRun(scene, undo.action()).run();
            boolean again = end instanceof StepRun.End.Failed failed
                    && failed.unreachable()
                    && System.nanoTime() - start < patience;
            if (!again) {
                return end;
            }
            cast.recorder().say("The undo of %s waits: %s".formatted(step.id(), ((StepRun.End.Failed) end).why()));
            Thread.sleep(PAUSE);
        }
    }

    private void ended(Step step, StepEnd how, Duration took, String detail) {
        cast.recorder().write(new JournalEvent.StepEnded(step.id(), Direction.UNDO, how, took, Duration.ZERO, detail));
    }
}
