package dev.understudy.rehearse.engine;

import dev.understudy.project.StepId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// The step that runs now. Written by the engine, read by triggers and screens.
final class Current {
    private final AtomicReference<Running> running = new AtomicReference<>();

    private final Set<StepId> begun = ConcurrentHashMap.newKeySet();

    /// A running step.
    record Running(StepId step, SceneNow scene) {}

    void runs(StepId step, SceneNow scene) {
        begun.add(step);
        running.set(new Running(step, scene));
    }

    void rests() {
        running.set(null);
    }

    /// Whether a step has begun in this session, forward or back.
    boolean hasBegun(StepId step) {
        return begun.contains(step);
    }

    Optional<Running> running() {
        return Optional.ofNullable(running.get());
    }
}
