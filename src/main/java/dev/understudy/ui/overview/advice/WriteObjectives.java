package dev.understudy.ui.overview.advice;

import dev.understudy.ui.overview.standing.Standing;
import java.util.List;

/// The three promises come first: everything later is held against them.
final class WriteObjectives implements AdviceRule {
    @Override
    public List<Advice> of(Standing standing) {
        return standing.isEmpty()
                ? List.of(new Advice(
                        "Write the objectives",
                        "the three promises that everything is held against; what stands there is only an example",
                        "Open objectives",
                        "objectives"))
                : List.of();
    }
}
