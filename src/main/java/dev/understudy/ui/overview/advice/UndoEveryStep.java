package dev.understudy.ui.overview.advice;

import dev.understudy.project.Step;
import dev.understudy.project.Undo;
import dev.understudy.rehearse.report.PastRun.Evidence;
import dev.understudy.ui.overview.standing.Standing;
import dev.understudy.ui.overview.standing.StepEvidence;
import java.util.List;

/// After a first rollback: the undos that it did not reach.
final class UndoEveryStep implements AdviceRule {
    @Override
    public List<Advice> of(Standing standing) {
        if (standing.track().holding().stream().noneMatch(run -> run.rolledBack())) {
            return List.of();
        }
        var evidence = new StepEvidence(standing.track());
        List<Step> open = standing.project().plan().enabledSteps().stream()
                .filter(step -> step.undo() instanceof Undo.Acting)
                .filter(step -> evidence.undone(step.id()) != Evidence.HOLDS)
                .toList();
        return open.isEmpty()
                ? List.of()
                : List.of(new Advice(
                        "Roll back from step “%s”".formatted(open.getLast().id()),
                        "%d %s never worked in a rehearsal of this plan"
                                .formatted(open.size(), open.size() == 1 ? "undo has" : "undos have"),
                        "Rehearse",
                        "rehearsal"));
    }
}
