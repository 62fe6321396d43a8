package dev.understudy.ui.rehearsal.report;

import dev.understudy.project.Fingerprints;
import dev.understudy.rehearse.report.PastRun;
import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.report.claim.Claim;
import dev.understudy.rehearse.report.claim.Claims;
import dev.understudy.rehearse.report.claim.Run;
import java.util.List;

/// What is to be seen.
sealed interface Page {
    /// The file is being read.
    record Loading() implements Page {}

    /// No rehearsal has finished yet.
    record None() implements Page {}

    /// A rehearsal whose report is not one.
    record Unreadable(PastRun run, List<PastRun> runs, Fingerprints now) implements Page {}

    /// A report.
    ///
    /// @param runs all finished rehearsals, oldest first
    /// @param now what evidence must be bound to
    record Shown(PastRun run, Report report, Reference reference, List<PastRun> runs, Fingerprints now)
            implements Page {

        /// What the run proves.
        List<Claim> claims() {
            return Claims.of(new Run(report, run.practice(), comparable()));
        }

        /// How many runs of the same plan, scale and pace are evidence, this one included; 0 if it is none.
        int comparable() {
            return run.evidence(run.fingerprints()) == PastRun.Evidence.NONE
                    ? 0
                    : (int) runs.stream()
                            .filter(run::comparableWith)
                            .filter(other -> other.evidence(run.fingerprints()) == PastRun.Evidence.HOLDS)
                            .count();
        }
    }

    /// The page of a run.
    static Page of(PastRun run, Reference reference, List<PastRun> runs, Fingerprints now) {
        Report report = run.report();
        return report == null ? new Unreadable(run, runs, now) : new Shown(run, report, reference, runs, now);
    }
}
