package dev.understudy.rehearse.report.claim;

import dev.understudy.budget.Confidence;
import java.util.List;

/// How far may its times be relied on?
final class RunsEnough implements ClaimRule {
    @Override
    public List<Claim> of(Run run) {
        return run.runs() == 0
                ? List.of()
                : List.of(Claim.open("that the longest time seen is the 95th percentile: confidence with %s"
                        .formatted(new Confidence(run.runs()).words())));
    }
}
