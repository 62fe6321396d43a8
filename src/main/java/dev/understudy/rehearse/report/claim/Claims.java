package dev.understudy.rehearse.report.claim;

import java.util.Comparator;
import java.util.List;

/// All questions, in the order in which they are answered: the place to add one.
public final class Claims {
    private static final List<ClaimRule> RULES = List.of(
            new EveryStepForward(),
            new UndoWorks(),
            new TriggersFire(),
            new RecoveryWithinRto(),
            new DowntimeWithinBudget(),
            new NoWriteLost(),
            new NoWriteTwice(),
            new EveryRowAccounted(),
            new CopiesEqual(),
            new NothingLeftOver(),
            new TimesCount(),
            new RunsEnough(),
            new ProductionSize(),
            new NothingUnseen());

    private Claims() {}

    /// What a run proves, then what it disproves, then what it leaves open.
    public static List<Claim> of(Run run) {
        return RULES.stream()
                .flatMap(rule -> rule.of(run).stream())
                .sorted(Comparator.comparing(Claim::standing))
                .toList();
    }
}
