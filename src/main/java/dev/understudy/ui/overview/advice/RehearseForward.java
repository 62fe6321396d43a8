package dev.understudy.ui.overview.advice;

import dev.understudy.readiness.Gates;
import dev.understudy.ui.overview.standing.Standing;
import java.util.List;

/// Two clean rehearsals forward are the least.
final class RehearseForward implements AdviceRule {
    @Override
    public List<Advice> of(Standing standing) {
        if (standing.project().plan().enabledSteps().isEmpty()
                || !Gates.bars(standing.gates()).isEmpty()) {
            return List.of();
        }
        long clean = standing.track().holding().stream()
                .filter(run -> run.forward() && run.clean(standing.project().objectives()))
                .count();
        return clean >= 2 ? List.of() : List.of(advice(clean));
    }

    private static Advice advice(long clean) {
        return new Advice(
                clean == 0 ? "Rehearse forward twice" : "Rehearse forward once more",
                "measured times replace guesses; two clean rehearsals are the least",
                "Rehearse",
                "rehearsal");
    }
}
