package dev.understudy.rehearse.report.claim;

import dev.understudy.rehearse.report.Report;
import java.util.ArrayList;
import java.util.List;

/// Is no write there twice, and no deleted row back?
final class NoWriteTwice implements ClaimRule {
    @Override
    public List<Claim> of(Run run) {
        Report.Loss loss = run.report().loss();
        var claims = new ArrayList<Claim>();
        if (loss.duplicatedRows() > 0) {
            claims.add(Claim.disproven(
                    "no write is there twice: %s".formatted(Run.counted(loss.duplicatedRows(), "duplicated row"))));
        }
        if (loss.resurrectedRows() > 0) {
            claims.add(Claim.disproven(
                    "a deleted row stays deleted: %s came back".formatted(Run.counted(loss.resurrectedRows(), "row"))));
        }
        return claims;
    }
}
