package dev.understudy.cli.command;

import dev.understudy.project.Plan;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.project.Undo;
import dev.understudy.rehearse.RunSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which steps a fresh rehearsal runs forward.
record StepsToRun(Plan plan, RunSettings settings) {

    /// The enabled steps up to the last one that is asked for; on staging, without a word on it, up to the
    /// point of no return. A rehearsal that turns back at the plan's last step never runs that step.
    List<Step> steps() {
        List<Step> enabled = plan.enabledSteps();
        int end = Math.min(after(enabled, settings.through()), after(enabled, turn()));
        if (turn() != null && end == enabled.size()) {
            end = end - 1;
        }
        List<Step> steps = enabled.subList(0, Math.max(0, end));
        return settings.practice() || settings.through() != null ? steps : untilNoReturn(steps);
    }

    private @Nullable StepId turn() {
        RunSettings.Turn turn = settings.rollBackAt();
        return turn == null ? null : turn.step();
    }

    private static int after(List<Step> steps, @Nullable StepId last) {
        return last == null
                ? steps.size()
                : steps.stream().map(Step::id).toList().indexOf(last) + 1;
    }

    private static List<Step> untilNoReturn(List<Step> steps) {
        return steps.stream()
                .takeWhile(step -> !(step.undo() instanceof Undo.PointOfNoReturn))
                .toList();
    }
}
