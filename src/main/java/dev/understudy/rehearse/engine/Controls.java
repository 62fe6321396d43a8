package dev.understudy.rehearse.engine;

import dev.understudy.project.StepId;
import dev.understudy.rehearse.measure.OnsetSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// What a person may do while a rehearsal runs: roll back, pause before the next step, skip the next step.
/// Safe for use by many threads.
public final class Controls {
    private final AtomicBoolean paused = new AtomicBoolean();
    private final AtomicReference<StepId> skip = new AtomicReference<>();
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
