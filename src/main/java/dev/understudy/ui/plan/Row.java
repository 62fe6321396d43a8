package dev.understudy.ui.plan;

import dev.understudy.budget.CriticalPath.Slot;
import dev.understudy.project.Phase;
import dev.understudy.project.Step;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the outline with what its timeline shows.
sealed interface Row {
    /// What stays the same while everything else of it changes.
    String key();

    /// Lines that join a step to the one that it waited for longest.
    List<Link> links();

    /// Findings of the step, or of all steps of a phase that is folded.
    List<Finding> findings();

    /// The head of a phase.
    ///
    /// @param letter A, B, C, ...
    /// @param start earliest start of its steps
    /// @param end latest end of its steps, the same as `start` if none is enabled
    record OfPhase(
            String letter,
            Phase phase,
            boolean open,
            Duration start,
            Duration end,
            List<Finding> findings,
            List<Link> links)
            implements Row {
        public OfPhase {
            findings = List.copyOf(findings);
            links = List.copyOf(links);
        }

        @Override
        public String key() {
            return "phase/" + phase.id();
        }
    }

    /// A step.
    ///
    /// @param number 1, 2, 3, ... in the plan
    /// @param slot null: it is disabled
    record OfStep(int number, Step step, @Nullable Slot slot, List<Finding> findings, List<Link> links)
            implements Row {
        public OfStep {
            findings = List.copyOf(findings);
            links = List.copyOf(links);
        }

        @Override
        public String key() {
            return "step/" + step.id();
        }
    }

    /// A piece of a line from one step down to the one that waits for it.
    ///
    /// @param at where on the timeline
    /// @param upper whether it fills the upper half of the row
    /// @param lower whether it fills the lower half
    record Link(Duration at, boolean upper, boolean lower, boolean critical) {}
}
