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
            claims.add(ran(run, undone));
        }
        if (run.ended(Outcome.COMPLETED)) {
            claims.add(Claim.open("any undo: this run went forward only"));
        } else if (!run.neverBegun().isEmpty()) {
            claims.add(Claim.open("the undo of %s: the run turned back before".formatted(Run.names(run.neverBegun()))));
        }
        return claims;
    }

    /// An undo that ran without an error has not worked yet: the rows say whether it has.
    private static Claim ran(Run run, List<StepFigures> undone) {
        String names = Run.names(undone);
        if (run.report().restore().green()) {
            return Claim.proven("the undo of %s works%s".formatted(names, took(run)));
        }
        return run.report().restore().judged()
                ? Claim.disproven("the undo of %s works: it ran, and rows are not as they must be".formatted(names))
                : Claim.open("the undo of %s: it ran, and the rows could not be judged".formatted(names));
    }

    private static String took(Run run) {
        Report.Recovery recovery = run.report().recovery();
        return recovery == null || !run.ended(Outcome.ROLLED_BACK) || !run.timed()
                ? ""
                : ", rolled back in " + PlainDuration.words(recovery.rollBack());
    }
}
