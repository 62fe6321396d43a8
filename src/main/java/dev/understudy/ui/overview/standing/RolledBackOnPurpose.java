package dev.understudy.ui.overview.standing;

import dev.understudy.rehearse.report.PastRun.Evidence;
import dev.understudy.ui.overview.standing.Proof.Strength;
import java.util.List;

/// Was the plan rolled back on purpose once, with all promises kept and every row accounted for?
final class RolledBackOnPurpose implements ProofRule {
    private static final String TITLE = "One deliberate rollback";

    @Override
    public Proof of(Standing standing) {
        List<Rehearsed> tried =
                standing.track().runs().stream().filter(Rehearsed::onPurpose).toList();
        List<Rehearsed> clean = tried.stream()
                .filter(run -> run.clean(standing.project().objectives()))
                .toList();
        List<Rehearsed> holding = clean.stream().filter(Rehearsed::holds).toList();
        if (!holding.isEmpty()) {
            return new Proof(TITLE, Strength.HOLDS, Proofs.names(holding));
        }
        List<Rehearsed> stale =
                clean.stream().filter(run -> run.evidence() == Evidence.STALE).toList();
        if (!stale.isEmpty()) {
            return new Proof(TITLE, Strength.STALE, "the plan has changed since " + Proofs.names(stale));
        }
        return new Proof(
                TITLE,
                Strength.MISSING,
                tried.isEmpty() ? "not run" : Proofs.names(tried) + " broke a promise or proves nothing");
    }
}
