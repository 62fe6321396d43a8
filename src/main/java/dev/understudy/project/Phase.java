package dev.understudy.project;

import java.util.List;

/// A named stretch of the plan. A bar or `--fault` that names a phase means its first step.
public record Phase(PhaseId id, String name, List<Step> steps) {
    public Phase {
        steps = List.copyOf(steps);
    }
}
