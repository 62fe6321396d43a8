package dev.understudy.ui.overview.standing;

import java.util.List;
import java.util.stream.Collectors;

/// All proofs: the place to add one.
final class Proofs {
    private static final List<ProofRule> ALL =
            List.of(new ForwardTwice(), new RolledBackOnPurpose(), new EveryUndoWorked(), new NoPromiseBroken());

    private Proofs() {}

    static List<Proof> of(Standing standing) {
        return ALL.stream().map(rule -> rule.of(standing)).toList();
    }

    /// `rehearsal 4`, `rehearsals 2, 3`.
    static String names(List<Rehearsed> runs) {
        return (runs.size() == 1 ? "rehearsal " : "rehearsals ")
                + runs.stream().map(run -> String.valueOf(run.number())).collect(Collectors.joining(", "));
    }
}
