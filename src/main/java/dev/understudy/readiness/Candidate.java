package dev.understudy.readiness;

import dev.understudy.project.Action;
import dev.understudy.project.Project;
import dev.understudy.project.Step;
import dev.understudy.project.Undo;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A project before its gates, with what is known of step kinds outside of it.
///
/// @param knownKind whether a step kind of that name exists
/// @param settingsProblems what is wrong with an action's settings, a sentence each; asked only of known kinds
public record Candidate(Project project, Predicate<String> knownKind, Function<Action, List<String>> settingsProblems) {

    /// The enabled steps.
    List<Step> steps() {
        return project.plan().enabledSteps();
    }

    /// What a step does, and what its undo does where that is an action.
    static Stream<Action> actions(Step step) {
        return step.undo() instanceof Undo.Acting acting
                ? Stream.of(step.action(), acting.action())
                : Stream.of(step.action());
    }
}
