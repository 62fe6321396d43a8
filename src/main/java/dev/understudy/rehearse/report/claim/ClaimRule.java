package dev.understudy.rehearse.report.claim;

import java.util.List;

/// Derives what a run says to one question; nothing where the question does not arise.
interface ClaimRule {
    List<Claim> of(Run run);
}
