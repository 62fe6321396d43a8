package dev.understudy.ui.overview.advice;

import dev.understudy.ui.overview.standing.Standing;
import java.util.List;

/// A plan without steps cannot be rehearsed.
final class AddSteps implements AdviceRule {
    @Override
    public List<Advice> of(Standing standing) {
        return standing.project().plan().enabledSteps().isEmpty()
                ? List.of(new Advice(
                        "Add the steps of the plan", "each with an owner and a way back", "Open plan", "plan"))
                : List.of();
    }
}
