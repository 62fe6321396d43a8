package dev.understudy.rehearse.engine;

import dev.understudy.project.StepId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The step that runs now. Written by the engine, read by triggers and screens.
final class Current {
    private final AtomicReference<Running> running = new AtomicReference<>();

    /// A running step.
    record Running(StepId step, SceneNow scene) {}

    void runs(StepId step, SceneNow scene) {
        running.set(new Running(step, scene));
    }

    void rests() {
        running.set(null);
    }

    Optional<Running> running() {
        return Optional.ofNullable(running.get());
    }
}
