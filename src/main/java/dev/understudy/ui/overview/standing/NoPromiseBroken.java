package dev.understudy.ui.overview.standing;

import dev.understudy.ui.overview.standing.Proof.Strength;
import java.util.List;

/// Did every rehearsal of the plan as it is keep all promises and account for every row? A clean one does not
/// unsay another that was not.
final class NoPromiseBroken implements ProofRule {
    private static final String TITLE = "No promise was ever broken";

    @Override
    public Proof of(Standing standing) {
        List<Rehearsed> holding = standing.track().holding();
        if (holding.isEmpty()) {
            return new Proof(TITLE, Strength.MISSING, "not run");
        }
        List<Rehearsed> broken = standing.track().unclean(standing.project().objectives());
        return broken.isEmpty()
                ? new Proof(TITLE, Strength.HOLDS, "in none of %d".formatted(holding.size()))
                : new Proof(TITLE, Strength.BROKEN, Proofs.names(broken));
    }
}
