package dev.understudy.ui.overview.advice;

import dev.understudy.budget.Confidence;
import dev.understudy.ui.overview.standing.Standing;
import java.util.List;

/// Few runs prove little.
final class RehearseMore implements AdviceRule {
    /// 1 - 0.95^n reaches 95 % at 59 runs.
    private static final int ENOUGH = 59;

    @Override
    public List<Advice> of(Standing standing) {
        int rollbacks = (int) standing.track().holding().stream()
                .filter(run -> run.rolledBack())
                .count();
        return standing.ready() && rollbacks < ENOUGH
                ? List.of(new Advice(
                        "Roll back again",
                        "the longest recovery so far bounds the 95th percentile with little confidence: "
                                + new Confidence(rollbacks).words(),
                        "Rehearse",
                        "rehearsal"))
                : List.of();
    }
}
