package dev.understudy.ui.overview.advice;

import dev.understudy.ui.overview.standing.Rehearsed;
import dev.understudy.ui.overview.standing.Standing;
import java.util.List;
import java.util.Optional;

/// A rehearsal that broke a promise is looked at before the next one.
final class LookAtTheLast implements AdviceRule {
    @Override
    public List<Advice> of(Standing standing) {
        Optional<Rehearsed> last = standing.track().last(_ -> true).filter(Rehearsed::holds);
        return last
                .filter(run -> !run.clean(standing.project().objectives()))
                .map(run -> new Advice(
                        "Find out why rehearsal %d was not clean".formatted(run.number()),
                        "a promise was broken, or rows are not as they must be",
                        "Open rehearsal",
                        "rehearsal"))
                .stream()
                .toList();
    }
}
