package dev.understudy.rehearse.engine;

import dev.understudy.project.StepId;
import java.io.Serial;

/// What became of a step when an earlier process died cannot be seen, and nobody has said.
public final class InDoubtException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient StepId step;

    InDoubtException(StepId step, String why) {
        super("Step %s is in doubt: %s".formatted(step, why));
        this.step = step;
    }

    /// The step.
    public StepId step() {
        return step;
    }
}
