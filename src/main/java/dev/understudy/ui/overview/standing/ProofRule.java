package dev.understudy.ui.overview.standing;

/// One question to the rehearsals.
interface ProofRule {
    Proof of(Standing standing);
}
