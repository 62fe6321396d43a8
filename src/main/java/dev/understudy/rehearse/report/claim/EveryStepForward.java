package dev.understudy.rehearse.report.claim;

import dev.understudy.rehearse.report.Report.Outcome;
import dev.understudy.rehearse.report.Report.StepFigures;
import java.util.List;

/// Does every step work forward?
final class EveryStepForward implements ClaimRule {
    @Override
    public List<Claim> of(Run run) {
        List<StepFigures> missing = run.neverBegun();
        if (!missing.isEmpty()) {
            return List.of(Claim.open("the way forward of %s: never begun".formatted(Run.names(missing))));
        }
        int steps = run.report().steps().size();
        return run.ended(Outcome.COMPLETED) && steps > 0
                ? List.of(Claim.proven("%s, in this order"
                        .formatted(
                                steps == 1 ? "the step works forward" : "all %d steps work forward".formatted(steps))))
                : List.of();
    }
}
