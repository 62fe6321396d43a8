package dev.understudy.rehearse.report.claim;

import dev.understudy.budget.PlainDuration;
import dev.understudy.rehearse.report.Report;
import java.util.List;

/// Is every write there that the application was told had been saved?
final class NoWriteLost implements ClaimRule {
    @Override
    public List<Claim> of(Run run) {
        Report report = run.report();
        Report.Loss loss = report.loss();
        if (!report.restore().judged() && loss.lostWrites() == 0) {
            return List.of(Claim.open("every acknowledged write is kept: the rows could not be judged"));
        }
        if (loss.acknowledged() == 0) {
            return List.of(Claim.open("every acknowledged write is kept: there was none"));
        }
        if (loss.lostWrites() == 0) {
            return List.of(kept(report));
        }
        String lost =
                "%s of %,d lost".formatted(Run.counted(loss.lostWrites(), "acknowledged write"), loss.acknowledged());
        String rpo = PlainDuration.words(report.objectives().rpo());
        return List.of(
                report.objectives().rpoMet()
                        ? Claim.proven("loss within the RPO of %s: %s".formatted(rpo, lost))
                        : Claim.disproven("loss within the RPO of %s: %s".formatted(rpo, lost)));
    }

    /// Rows from before the run may be missing although no write is.
    private static Claim kept(Report report) {
        return report.objectives().rpoMet()
                ? Claim.proven("each of %,d acknowledged writes is kept"
                        .formatted(report.loss().acknowledged()))
                : Claim.disproven("nothing from before the run is lost: rows are missing that no write deleted");
    }
}
