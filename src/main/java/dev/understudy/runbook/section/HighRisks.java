package dev.understudy.runbook.section;

import dev.understudy.project.Risk;
import dev.understudy.project.Step;
import dev.understudy.project.Tier;
import dev.understudy.project.Undo;
import java.util.List;

/// High risks held against what was rehearsed.
final class HighRisks {
    private HighRisks() {}

    /// Those that threaten a step whose undo was not proven by a rehearsal of this plan, or no step at all. A
    /// step that changes
    /// nothing needs no undo; a point of no return has none to rehearse.
    static List<Risk> withoutRollback(Brief brief) {
        return brief.project().risks().stream()
                .filter(risk -> risk.tier() == Tier.HIGH)
                .filter(risk -> !rehearsed(brief, risk))
                .toList();
    }

    private static boolean rehearsed(Brief brief, Risk risk) {
        List<Step> threatened = brief.steps().stream()
                .filter(step -> risk.steps().contains(step.id()))
                .toList();
        return !threatened.isEmpty() && threatened.stream().allMatch(step -> wayBack(brief, step));
    }

    private static boolean wayBack(Brief brief, Step step) {
        return switch (step.undo()) {
            case Undo.Acting _ -> brief.measured().provenBack(step.id());
            case Undo.NothingToUndo _ -> brief.measured().forward(step.id()).isGood();
            case Undo.PointOfNoReturn _ -> false;
        };
    }
}
