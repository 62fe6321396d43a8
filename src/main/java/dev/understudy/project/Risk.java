package dev.understudy.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may go wrong.
///
/// @param reason why it is believed
/// @param mitigation what is done against it before the migration begins; null if nothing yet (a HIGH risk
///     needs one)
/// @param alert what notices it; null if nothing (a MEDIUM risk needs one)
/// @param steps the steps of the plan that it threatens
public record Risk(
        RiskId id,
        String title,
        Tier tier,
        String reason,
        @Nullable String mitigation,
        @Nullable Alert alert,
        List<StepId> steps) {
    public Risk {
        steps = List.copyOf(steps);
    }
}
