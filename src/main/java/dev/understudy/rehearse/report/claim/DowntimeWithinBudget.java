package dev.understudy.rehearse.report.claim;

import dev.understudy.budget.PlainDuration;
import dev.understudy.rehearse.report.Report;
import java.util.List;

/// Does the downtime fit into the budget?
final class DowntimeWithinBudget implements ClaimRule {
    @Override
    public List<Claim> of(Run run) {
        if (!run.judged()) {
            return List.of();
        }
        Report.Service service = run.report().service();
        Report.Verdict objectives = run.report().objectives();
        String budget = PlainDuration.words(objectives.budget());
        if (service.measured().isZero()) {
            return List.of(Claim.open("downtime within the budget of %s: not measured".formatted(budget)));
        }
        String charged = PlainDuration.words(objectives.charged());
        if (!run.timed()) {
            return List.of(
                    Claim.open("downtime within the budget of %s: %s charged, but the times of this run are no evidence"
                            .formatted(budget, charged)));
        }
        if (!objectives.downtimeMet()) {
            return List.of(Claim.disproven("downtime within the budget of %s: %s charged".formatted(budget, charged)));
        }
        return List.of(
                service.open()
                        ? Claim.open("downtime within the budget of %s: an outage was still running".formatted(budget))
                        : Claim.proven("downtime within the budget of %s: %s charged".formatted(budget, charged)));
    }
}
