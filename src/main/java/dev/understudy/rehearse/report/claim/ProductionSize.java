package dev.understudy.rehearse.report.claim;

import java.util.List;

/// Does it hold for production?
final class ProductionSize implements ClaimRule {
    @Override
    public List<Claim> of(Run run) {
        return run.practice() && run.judged()
                ? List.of(Claim.open(
                        "times on real hardware and data: these are practice databases with %,d rows of the main table"
                                .formatted(run.report().scale())))
                : List.of();
    }
}
