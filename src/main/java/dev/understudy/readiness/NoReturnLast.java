package dev.understudy.readiness;

import dev.understudy.project.Step;
import dev.understudy.project.Undo;
import java.util.List;

/// After the point of no return nothing is left to do that could go wrong.
final class NoReturnLast implements Gate {

    @Override
    public String id() {
        return "no-return-last";
    }

    @Override
    public String holds() {
        return "Nothing that would have to be undone comes after a point of no return.";
    }

    @Override
    public String advice() {
        return "Move the step to the end of the plan, or give it an undo.";
    }

    @Override
    public boolean applies(Candidate candidate) {
        return !candidate.steps().isEmpty();
    }

    @Override
    public List<String> problems(Candidate candidate) {
        List<Step> steps = candidate.steps();
        return steps.stream()
                .filter(step -> step.undo() instanceof Undo.PointOfNoReturn)
                .filter(step -> steps.subList(steps.indexOf(step), steps.size()).stream()
                        .anyMatch(later -> later.undo() instanceof Undo.Acting))
                .map(step ->
                        "Step %s cannot be undone and steps that must be undoable come after it.".formatted(step.id()))
                .toList();
    }
}
