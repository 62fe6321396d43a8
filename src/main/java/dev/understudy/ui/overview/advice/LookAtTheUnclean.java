package dev.understudy.ui.overview.advice;

import dev.understudy.ui.overview.standing.Standing;
import java.util.List;

/// A rehearsal that broke a promise is looked at before the next one.
final class LookAtTheUnclean implements AdviceRule {
    @Override
    public List<Advice> of(Standing standing) {
        return standing.track().unclean(standing.project().objectives()).reversed().stream()
                .limit(1)
                .map(run -> new Advice(
                        "Find out why rehearsal %d was not clean".formatted(run.number()),
                        "a promise was broken, or rows are not as they must be; it counts until the plan is changed",
                        "Open rehearsal",
                        "rehearsal"))
                .toList();
    }
}
