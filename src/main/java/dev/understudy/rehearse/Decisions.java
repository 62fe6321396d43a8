package dev.understudy.rehearse;

import dev.understudy.project.StepId;

/// Asks the person at the desk. May block for as long as the person takes; must answer an interrupt.
public interface Decisions {
    /// Whether a step may go on.
    boolean confirm(StepId step, String question) throws InterruptedException;

    /// Whether to roll back because of a trigger that asks first.
    boolean rollBack(String reason) throws InterruptedException;
}
