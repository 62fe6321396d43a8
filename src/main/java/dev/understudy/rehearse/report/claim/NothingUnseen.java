package dev.understudy.rehearse.report.claim;

import java.util.List;

/// What can it not have noticed?
final class NothingUnseen implements ClaimRule {
    @Override
    public List<Claim> of(Run run) {
        return run.report().unseen().stream()
                .map(what -> Claim.open("not seen: %s".formatted(Sentence.open(what))))
                .toList();
    }
}
