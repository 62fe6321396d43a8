package dev.understudy.rehearse.report.claim;

import dev.understudy.budget.PlainDuration;
import dev.understudy.rehearse.report.Report;
import java.util.List;

/// Does each trigger fire when it must?
final class TriggersFire implements ClaimRule {
    @Override
    public List<Claim> of(Run run) {
        return run.judged()
                ? run.report().triggers().stream()
                        .map(trigger -> claim(run, trigger))
                        .toList()
                : List.of();
    }

    private static Claim claim(Run run, Report.FiredTrigger trigger) {
        if (trigger.firedAt() == null) {
            return Claim.open("trigger %s fires: nothing made it".formatted(trigger.id()));
        }
        Report.Recovery recovery = run.report().recovery();
        boolean only = run.report().triggers().stream()
                        .filter(other -> other.firedAt() != null)
                        .count()
                == 1;
        return recovery == null || !only
                ? Claim.proven("trigger %s fires".formatted(trigger.id()))
                : Claim.proven("trigger %s fires: noticed %s after the onset"
                        .formatted(trigger.id(), PlainDuration.words(recovery.detect())));
    }
}
