package dev.understudy.project;

import java.util.List;

/// One step of the plan.
///
/// @param owner role that runs it on the night
/// @param after steps that must be done before; empty: the step before it in the plan
/// @param checks what must hold afterwards
/// @param enabled a disabled step is kept in the plan and not run
public record Step(
        StepId id,
        String name,
        RoleId owner,
        Estimate estimate,
        Action action,
        Undo undo,
        List<StepId> after,
        List<Check> checks,
        boolean enabled) {
    public Step {
        after = List.copyOf(after);
        checks = List.copyOf(checks);
    }
}
