package dev.understudy.ui.overview.standing;

import dev.understudy.ui.overview.standing.Proof.Strength;
import java.util.List;

/// Went the plan through to its end twice, with all promises kept?
final class ForwardTwice implements ProofRule {
    private static final String TITLE = "Two clean rehearsals forward";
    private static final int WANTED = 2;

    @Override
    public Proof of(Standing standing) {
        List<Rehearsed> clean = standing.track().runs().stream()
                .filter(run -> run.forward() && run.clean(standing.project().objectives()))
                .toList();
        List<Rehearsed> holding = clean.stream().filter(Rehearsed::holds).toList();
        if (holding.size() >= WANTED) {
            return new Proof(TITLE, Strength.HOLDS, Proofs.names(holding));
        }
        long stale = clean.stream()
                .filter(run -> run.evidence() == dev.understudy.rehearse.report.PastRun.Evidence.STALE)
                .count();
        String why =
                "%d of %d%s".formatted(holding.size(), WANTED, holding.isEmpty() ? "" : ": " + Proofs.names(holding));
        return stale == 0
                ? new Proof(TITLE, Strength.MISSING, why)
                : new Proof(TITLE, Strength.STALE, why + "; %d more before the last change".formatted(stale));
    }
}
