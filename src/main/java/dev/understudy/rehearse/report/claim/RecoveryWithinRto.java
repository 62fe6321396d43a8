package dev.understudy.rehearse.report.claim;

import dev.understudy.budget.PlainDuration;
import dev.understudy.rehearse.report.Report;
import java.util.List;

/// Is the service back within the RTO?
final class RecoveryWithinRto implements ClaimRule {
    @Override
    public List<Claim> of(Run run) {
        if (!run.judged()) {
            return List.of();
        }
        Report.Recovery recovery = run.report().recovery();
        return List.of(
                recovery == null ? Claim.open("recovery within the RTO: none was needed") : claim(run, recovery));
    }

    private static Claim claim(Run run, Report.Recovery recovery) {
        Report.Verdict objectives = run.report().objectives();
        String rto = PlainDuration.words(objectives.rto());
        String took = PlainDuration.words(recovery.total());
        if (recovery.acrossRestart()) {
            return Claim.open(
                    "recovery within the RTO of %s: %s across a restart is not held against it".formatted(rto, took));
        }
        if (!recovery.served()) {
            return Claim.disproven("recovery within the RTO of %s: service was not held healthy again".formatted(rto));
        }
        if (!run.timed()) {
            return Claim.open("recovery within the RTO of %s: %s, but the times of this run are no evidence"
                    .formatted(rto, took));
        }
        return objectives.rtoMet()
                ? Claim.proven("recovery within the RTO of %s: %s".formatted(rto, took))
                : Claim.disproven("recovery within the RTO of %s: it took %s".formatted(rto, took));
    }
}
