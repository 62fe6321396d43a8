package dev.understudy.rehearse;

import dev.understudy.project.StepId;
import dev.understudy.project.TriggerId;

/// What a person says while a rehearsal runs. Called on a thread of the engine, which waits for the answer.
public interface Decisions {

    /// Whether a step may go on.
    ///
    /// @param question what the step asks
    /// @return false: the step fails
    boolean confirm(StepId step, String question);

    /// Whether a trigger that only asks starts the rollback.
    ///
    /// @param observed the value that made it fire, in words
    boolean rollBack(TriggerId trigger, String observed);
}
