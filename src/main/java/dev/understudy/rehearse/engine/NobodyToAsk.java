package dev.understudy.rehearse.engine;

import dev.understudy.project.StepId;
import dev.understudy.project.TriggerId;
import dev.understudy.rehearse.Decisions;

/// Nobody is there: what was not confirmed beforehand is not confirmed, and a trigger that asks rolls back.
final class NobodyToAsk implements Decisions {
    @Override
    public boolean confirm(StepId step, String question) {
        return false;
    }

    @Override
    public boolean rollBack(TriggerId trigger, String observed) {
        return true;
    }
}
