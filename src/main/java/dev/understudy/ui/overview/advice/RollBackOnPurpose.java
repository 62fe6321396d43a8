package dev.understudy.ui.overview.advice;

import dev.understudy.readiness.Gates;
import dev.understudy.ui.overview.standing.Standing;
import java.util.List;

/// A rollback that was never tried is a hope.
final class RollBackOnPurpose implements AdviceRule {
    @Override
    public List<Advice> of(Standing standing) {
        boolean able = !standing.project().plan().enabledSteps().isEmpty()
                && Gates.bars(standing.gates()).isEmpty();
        boolean shown = standing.track().holding().stream()
                .anyMatch(run -> run.onPurpose() && run.clean(standing.project().objectives()));
        return able && !shown
                ? List.of(new Advice(
                        "Roll back on purpose once",
                        "as late in the plan as there is a way back; it measures recovery and proves every row",
                        "Rehearse",
                        "rehearsal"))
                : List.of();
    }
}
