package dev.understudy.ui.overview.standing;

import dev.understudy.project.StepId;
import dev.understudy.rehearse.report.PastRun.Evidence;
import dev.understudy.rehearse.report.Report;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What the rehearsals show of single steps. `NONE` where none of them ever did it.
///
/// @param track all rehearsals
public record StepEvidence(Track track) {
    private static final Set<String> WENT_WELL = Set.of("done", "undone", "undoFailed");

    /// Whether the step has been done.
    public Evidence done(StepId step) {
        return best(step, figures -> WENT_WELL.contains(figures.status()));
    }

    /// Whether its undo has worked.
    public Evidence undone(StepId step) {
        return best(step, figures -> figures.status().equals("undone"));
    }

    private Evidence best(StepId step, Predicate<Report.StepFigures> shows) {
        List<Evidence> found = track.runs().stream()
                .filter(run -> run.report().steps().stream()
                        .anyMatch(figures -> figures.id().equals(step) && shows.test(figures)))
                .map(Rehearsed::evidence)
                .toList();
        if (found.contains(Evidence.HOLDS)) {
            return Evidence.HOLDS;
        }
        return found.contains(Evidence.STALE) ? Evidence.STALE : Evidence.NONE;
    }
}
