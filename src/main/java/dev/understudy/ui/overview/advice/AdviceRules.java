package dev.understudy.ui.overview.advice;

import dev.understudy.ui.overview.standing.Standing;
import java.util.List;

/// All advice, most urgent first: the place to add one.
public final class AdviceRules {
    private static final List<AdviceRule> ALL = List.of(
            new EndTheInterrupted(),
            new WriteObjectives(),
            new AddComponents(),
            new NameOwners(),
            new AddSteps(),
            new CloseGates(),
            new LookAtTheUnclean(),
            new RehearseForward(),
            new RollBackOnPurpose(),
            new UndoEveryStep(),
            new RehearseMore(),
            new NamePeople(),
            new PrintTheRunbook());

    private AdviceRules() {}

    /// What to do next, in this order.
    public static List<Advice> of(Standing standing) {
        return ALL.stream().flatMap(rule -> rule.of(standing).stream()).toList();
    }
}
