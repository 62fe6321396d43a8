package dev.understudy.rehearse.report.claim;

import dev.understudy.budget.PlainDuration;
import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.report.Report.Outcome;
import dev.understudy.rehearse.report.Report.StepFigures;
import java.util.ArrayList;
import java.util.List;

/// Does the undo work, and of which steps?
final class UndoWorks implements ClaimRule {
    @Override
    public List<Claim> of(Run run) {
        var claims = new ArrayList<Claim>();
        List<StepFigures> failed = run.withStatus("undoFailed");
        if (!failed.isEmpty()) {
            claims.add(Claim.disproven("the undo of %s works".formatted(Run.names(failed))));
        }
        List<StepFigures> undone = run.withStatus("undone");
        if (!undone.isEmpty()) {
            claims.add(Claim.proven("the undo of %s works%s".formatted(Run.names(undone), took(run))));
        }
        if (run.ended(Outcome.COMPLETED)) {
            claims.add(Claim.open("any undo: this run went forward only"));
        } else if (!run.neverBegun().isEmpty()) {
            claims.add(Claim.open("the undo of %s: the run turned back before".formatted(Run.names(run.neverBegun()))));
        }
        return claims;
    }

    private static String took(Run run) {
        Report.Recovery recovery = run.report().recovery();
        return recovery == null || !run.ended(Outcome.ROLLED_BACK) || !run.timed()
                ? ""
                : ", rolled back in " + PlainDuration.words(recovery.rollBack());
    }
}
