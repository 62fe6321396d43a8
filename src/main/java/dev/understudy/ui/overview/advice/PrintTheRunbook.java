package dev.understudy.ui.overview.advice;

import dev.understudy.ui.overview.standing.Standing;
import java.util.List;

/// What is ready is printed for the night.
final class PrintTheRunbook implements AdviceRule {
    @Override
    public List<Advice> of(Standing standing) {
        return standing.ready()
                ? List.of(new Advice(
                        "Print the runbook",
                        "every step with its undo and its measured time",
                        "Open runbook",
                        "runbook"))
                : List.of();
    }
}
