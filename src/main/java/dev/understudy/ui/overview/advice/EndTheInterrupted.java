package dev.understudy.ui.overview.advice;

import dev.understudy.ui.overview.standing.Standing;
import java.util.List;

/// A rehearsal that was cut off holds its databases until somebody ends it.
final class EndTheInterrupted implements AdviceRule {
    @Override
    public List<Advice> of(Standing standing) {
        return standing.interrupted() == 0
                ? List.of()
                : List.of(new Advice(
                        "End rehearsal %d, which was interrupted".formatted(standing.interrupted()),
                        "continue it, take it back, or discard it",
                        "Open rehearsal",
                        "rehearsal"));
    }
}
