package dev.understudy.rehearse.engine;

import dev.understudy.project.TriggerId;

/// The trigger that every plan has: a step that fails starts the rollback.
final class StepFailed {
    static final TriggerId ID = new TriggerId("step-failed");
    static final String CONDITION = "a step fails";

    private StepFailed() {}
}
