package dev.understudy.ui.plan;

import dev.understudy.project.StepId;
import dev.understudy.ui.common.State;
import org.jspecify.annotations.Nullable;

/// Something that is wrong with the plan.
///
/// @param high whether the plan cannot even be rehearsed with it; otherwise it is only not ready for the night
/// @param step the step that it is about; null: the plan as a whole
/// @param way the direction of the step; null: both, or neither
/// @param what a sentence
/// @param advice what to do about it
record Finding(boolean high, @Nullable StepId step, @Nullable Way way, String what, String advice) {
    State state() {
        return high ? State.FAIL : State.FINDING;
    }

    String word() {
        return high ? "High" : "Medium";
    }

    boolean about(StepId id) {
        return id.equals(step);
    }

    boolean about(StepId id, Way direction) {
        return about(id) && way == direction;
    }
}
