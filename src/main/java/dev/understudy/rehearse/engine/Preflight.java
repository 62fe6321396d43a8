package dev.understudy.rehearse.engine;

import dev.understudy.project.Action;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.project.Undo;
import dev.understudy.rehearse.RehearsalException;
import dev.understudy.rehearse.RehearsalException.Reason;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.action.StepKinds;
import dev.understudy.rehearse.fault.FaultSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks at what is asked for before anything starts.
final class Preflight {
    private final Project project;
    private final RunSettings settings;

    Preflight(Project project, RunSettings settings) {
        this.project = project;
        this.settings = settings;
    }

    /// Checks everything that can be known without a store.
    ///
    /// @param asks whether somebody can be asked to confirm
    /// @return the faults that were asked for
    /// @throws RehearsalException if it cannot be rehearsed like this
    List<FaultSpec> check(boolean asks) {
        checkProject();
        RunSettings.Turn turn = settings.rollBackAt();
        if (turn != null) {
            checkTurn(turn);
        }
        StepId through = settings.through();
        if (through != null) {
            enabled(through, "--through");
            checkBefore(turn, through);
        }
        if (!asks) {
            checkConfirmed();
        }
        return faults();
    }

    private void checkProject() {
        var problems = new ArrayList<String>();
        for (Step step : project.plan().enabledSteps()) {
            Stream<Action> actions = step.undo() instanceof Undo.Acting acting
                    ? Stream.of(step.action(), acting.action())
                    : Stream.of(step.action());
            actions.flatMap(action -> StepKinds.problems(project, action).stream())
                    .forEach(problem -> problems.add("step %s: %s".formatted(step.id(), problem)));
        }
        problems.addAll(wrongOrder());
        for (Side side : Side.values()) {
            if (project.connection(side).isEmpty()) {
                problems.add("there is no connection for the " + side.word());
            }
        }
        if (!problems.isEmpty()) {
            throw new RehearsalException(
                    Reason.PROJECT,
                    "The project cannot be rehearsed.",
                    "It has %d problem(s): %s.".formatted(problems.size(), String.join("; ", problems)),
                    "Mend them; `understudy check` lists all.");
        }
    }

    /// Steps run in the plan's order, so what a step needs must stand before it, and be enabled.
    private List<String> wrongOrder() {
        var problems = new ArrayList<String>();
        var before = new HashSet<StepId>();
        for (Step step : project.plan().enabledSteps()) {
            step.after().stream()
                    .filter(needed -> !before.contains(needed))
                    .forEach(needed -> problems.add(
                            "step %s needs step %s, which does not run before it".formatted(step.id(), needed)));
            before.add(step.id());
        }
        return problems;
    }

    private Step enabled(StepId id, String option) {
        return project.plan().enabledSteps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        usage("%s names step %s.".formatted(option, id), "The plan has no enabled step of that name."));
    }

    private void checkTurn(RunSettings.Turn turn) {
        Step at = enabled(turn.step(), "--roll-back-at");
        if (turn.percent() < 100 && !at.action().kind().equals("backfill")) {
            throw usage(
                    "--roll-back-at names %d %% of step %s.".formatted(turn.percent(), at.id()),
                    "Only a backfill can stop part of the way.");
        }
        for (Step step : project.plan().enabledSteps()) {
            if (step.id().equals(at.id())) {
                return;
            }
            if (step.undo() instanceof Undo.PointOfNoReturn) {
                throw usage(
                        "--roll-back-at names step %s.".formatted(at.id()),
                        "It comes after step %s, from which there is no way back.".formatted(step.id()));
            }
        }
    }

    private void checkBefore(RunSettings.@Nullable Turn turn, StepId through) {
        List<StepId> ids = project.plan().enabledSteps().stream().map(Step::id).toList();
        if (turn != null && ids.indexOf(turn.step()) > ids.indexOf(through)) {
            throw usage(
                    "--roll-back-at names step %s.".formatted(turn.step()),
                    "It comes after step %s, where --through ends the run.".formatted(through));
        }
    }

    private void checkConfirmed() {
        for (Step step : project.plan().enabledSteps()) {
            boolean waits = step.action().kind().equals("confirm");
            if (waits
                    && !settings.confirmed().contains("all")
                    && !settings.confirmed().contains(step.id().value())) {
                throw usage(
                        "Step %s waits for a person.".formatted(step.id()),
                        "There is no terminal to ask, and it was not confirmed beforehand (--confirm %s)."
                                .formatted(step.id()));
            }
        }
    }

    private List<FaultSpec> faults() {
        var faults = new ArrayList<FaultSpec>();
        for (String text : settings.faults()) {
            try {
                faults.add(FaultSpec.parse(text, project.plan()));
            } catch (IllegalArgumentException e) {
                throw usage(
                        "A fault was asked for that cannot be.", "In --fault " + text + ": " + e.getMessage() + ".");
            }
        }
        for (FaultSpec fault : faults) {
            if (fault.kind().needsOwnServer() && !settings.practice()) {
                throw usage(
                        "The fault %s kills a server.".formatted(fault.text()),
                        "Only practice servers are ours to kill.");
            }
        }
        return faults;
    }

    private static RehearsalException usage(String what, String why) {
        return new RehearsalException(Reason.USAGE, what, why, "Nothing was started; ask for something else.");
    }
}
