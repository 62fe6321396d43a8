package dev.understudy.ui.overview.standing;

import dev.understudy.project.Step;
import dev.understudy.project.Undo;
import dev.understudy.rehearse.report.PastRun.Evidence;
import dev.understudy.ui.overview.standing.Proof.Strength;
import java.util.List;
import java.util.stream.Collectors;

/// Has the undo of every step that has one worked in a rehearsal?
final class EveryUndoWorked implements ProofRule {
    private static final String TITLE = "Every undo has worked";
    private static final int NAMED = 3;

    @Override
    public Proof of(Standing standing) {
        List<Step> undoable = standing.project().plan().enabledSteps().stream()
                .filter(step -> step.undo() instanceof Undo.Acting)
                .toList();
        if (undoable.isEmpty()) {
            return new Proof(TITLE, Strength.MISSING, "no step has an undo yet");
        }
        var steps = new StepEvidence(standing.track());
        List<Step> open = undoable.stream()
                .filter(step -> steps.undone(step.id()) != Evidence.HOLDS)
                .toList();
        if (open.isEmpty()) {
            return new Proof(TITLE, Strength.HOLDS, "%d of %d".formatted(undoable.size(), undoable.size()));
        }
        boolean onceKnown = open.stream().allMatch(step -> steps.undone(step.id()) == Evidence.STALE);
        return new Proof(TITLE, onceKnown ? Strength.STALE : Strength.MISSING, words(undoable.size(), open));
    }

    private static String words(int all, List<Step> open) {
        String named = open.stream().limit(NAMED).map(step -> step.id().value()).collect(Collectors.joining(", "));
        return "%d of %d; missing: %s%s"
                .formatted(
                        all - open.size(),
                        all,
                        named,
                        open.size() > NAMED ? " and %d more".formatted(open.size() - NAMED) : "");
    }
}
