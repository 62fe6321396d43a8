package dev.understudy.ui.overview.advice;

import dev.understudy.ui.overview.standing.GatePlace;
import dev.understudy.ui.overview.standing.Standing;
import java.util.List;

/// Gates that are open once there is something to look at.
final class CloseGates implements AdviceRule {
    @Override
    public List<Advice> of(Standing standing) {
        return standing.project().plan().enabledSteps().isEmpty()
                ? List.of()
                : standing.open().stream()
                        .map(gate -> GatePlace.of(gate.id()).advice(gate))
                        .map(way -> new Advice(way.what(), way.why(), way.button(), way.screen()))
                        .toList();
    }
}
