package dev.understudy.ui.overview.standing;

import dev.understudy.budget.Measured;
import dev.understudy.budget.Verdict;
import dev.understudy.project.Objectives;
import dev.understudy.rehearse.report.PastRun.Evidence;
import dev.understudy.rehearse.report.Report;
import java.util.Set;

/// A finished rehearsal whose report can be read.
///
/// @param number 1, 2, 3, ... in the file
/// @param evidence what it is worth for the plan as it is now
public record Rehearsed(long number, boolean practice, Evidence evidence, Report report) {
    private static final Set<String> ON_PURPOSE = Set.of("press", "fault");

    /// Whether it counts for the plan as it is now.
    public boolean holds() {
        return evidence == Evidence.HOLDS;
    }

    /// Whether it ended at the end of the plan.
    public boolean forward() {
        return report.outcome() == Report.Outcome.COMPLETED;
    }

    /// Whether it was rolled back.
    public boolean rolledBack() {
        return report.outcome() == Report.Outcome.ROLLED_BACK;
    }

    /// Whether somebody wanted it to be rolled back: pressed the button, named the step, or injected a fault.
    public boolean onPurpose() {
        Report.Recovery recovery = report.recovery();
        return rolledBack() && recovery != null && ON_PURPOSE.contains(recovery.onsetSource());
    }

    /// Whether every row is accounted for and the three promises, as they are now, were kept.
    public boolean clean(Objectives objectives) {
        return report.restore().green() && verdict(objectives).met();
    }

    /// Its figures held against promises, which may have changed since.
    public Verdict verdict(Objectives objectives) {
        Report.Recovery recovery = report.recovery();
        Report.Loss loss = report.loss();
        return Verdict.of(
                objectives,
                new Measured(
                        report.objectives().charged(),
                        recovery == null
                                ? null
                                : new Measured.Recovered(recovery.total(), recovery.served(), recovery.acrossRestart()),
                        new Measured.Lost(loss.lostWrites(), loss.oldestLostAge(), lostFromBefore())));
    }

    /// Rows that are absent though no acknowledged write explains it; the report does not tell them apart, so
    /// all lost rows count where no lost write does.
    private long lostFromBefore() {
        boolean missedAnyway = !report.objectives().rpoMet() && report.loss().lostWrites() == 0;
        return missedAnyway ? Math.max(1, report.restore().lost()) : 0;
    }
}
