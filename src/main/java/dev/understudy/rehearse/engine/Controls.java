package dev.understudy.rehearse.engine;

import dev.understudy.project.StepId;
import dev.understudy.rehearse.fault.FaultSpec;
import dev.understudy.rehearse.measure.OnsetSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// What a person may do while a rehearsal runs: roll back, pause before the next step, skip the next step, end a
/// hold, break something. None of them blocks. Safe for use by many threads.
public final class Controls {
    private final AtomicBoolean paused = new AtomicBoolean();
    private final AtomicReference<StepId> skip = new AtomicReference<>();
    private volatile Optional<Hands> hands = Optional.empty();
    private final TurnBack turnBack = new TurnBack();

    /// Rolls back now.
    public void rollBack() {
        long now = System.nanoTime();
        turnBack.decide(new TurnBack.Cause("somebody pressed roll back", OnsetSource.PRESS, now, now));
    }

    /// Waits before the next step; the workload goes on.
    public void pause(boolean on) {
        paused.set(on);
    }

    /// Leaves a step out when its turn comes; the run is no evidence then.
    public void skip(StepId step) {
        skip.set(step);
    }

    /// Ends the hold or soak of the running step: it goes on as if its time were over, and the run is no evidence.
    public void endHold() {
        hands.ifPresent(Hands::endHold);
    }

    /// Breaks something: now if the fault's step runs, else when it begins.
    ///
    /// @return false if that cannot be, since no step runs any more, the step's action is under way already, or
    ///     the server is not ours to kill
    public boolean inject(FaultSpec fault) {
        return hands.filter(reach -> reach.inject(fault)).isPresent();
    }

    /// Steps run from now on.
    void reach(Hands stage) {
        hands = Optional.of(stage);
    }

    /// No step runs any more.
    void letGo() {
        hands = Optional.empty();
    }

    boolean paused() {
        return paused.get();
    }

    Optional<StepId> skipped() {
        return Optional.ofNullable(skip.get());
    }

    TurnBack turnBack() {
        return turnBack;
    }
}
