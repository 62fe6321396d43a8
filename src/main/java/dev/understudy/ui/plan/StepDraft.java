package dev.understudy.ui.plan;

import dev.understudy.project.Action;
import dev.understudy.project.Check;
import dev.understudy.project.Estimate;
import dev.understudy.project.RoleId;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.project.Undo;
import java.util.List;

/// A step that is being changed. Lives for one change, on one thread.
final class StepDraft {
    StepId id;
    String name;
    RoleId owner;
    Estimate estimate;
    Action action;
    Undo undo;
    List<StepId> after;
    List<Check> checks;
    boolean enabled;

    StepDraft(Step step) {
        id = step.id();
        name = step.name();
        owner = step.owner();
        estimate = step.estimate();
        action = step.action();
        undo = step.undo();
        after = step.after();
        checks = step.checks();
        enabled = step.enabled();
    }

    Step done() {
        return new Step(id, name, owner, estimate, action, undo, after, checks, enabled);
    }
}
