package dev.understudy.ui.plan;

import dev.understudy.project.PhaseId;
import dev.understudy.project.StepId;

/// What the inspector shows.
sealed interface Selection {
    record Nothing() implements Selection {}

    record OfStep(StepId id) implements Selection {}

    record OfPhase(PhaseId id) implements Selection {}

    /// The triggers of the plan, and what is wrong with the plan as a whole.
    record WholePlan() implements Selection {}
}
