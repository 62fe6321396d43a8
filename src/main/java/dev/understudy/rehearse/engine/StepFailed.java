package dev.understudy.rehearse.engine;

/// The trigger that every plan has: a step that fails starts the rollback.
final class StepFailed {
    static final String ID = "step-failed";
    static final String CONDITION = "a step fails";

    private StepFailed() {}
}
