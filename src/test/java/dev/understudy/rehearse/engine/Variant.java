package dev.understudy.rehearse.engine;

import dev.understudy.project.Action;
import dev.understudy.project.Application;
import dev.understudy.project.Operation;
import dev.understudy.project.Phase;
import dev.understudy.project.Plan;
import dev.understudy.project.Project;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.project.Trigger;
import dev.understudy.project.Undo;
import dev.understudy.project.Workload;
import dev.understudy.store.text.TextForm;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The sample project, changed in memory to what a test needs.
record Variant(Project project) {
    private static final Path SAMPLE = Path.of("sample-projects/corner-books");

    /// The sample with nothing that a busy machine could trip over: triggers far away, deadlines of 5
    /// s, a hold of up to 1.25 s. Ten arrivals a second of every critical operation, so that the
    /// warm-up and each hold are short.
    static Variant calm() {
        return new Variant(TextForm.read(SAMPLE))
                .rate(10)
                .deadline(Duration.ofSeconds(5))
                .trigger("errors", "0.9")
                .trigger("latency", "60000")
                .trigger("relay-lag", "600000")
                .setting("move-record", "limit", "PT1.25S")
                .undoSetting("move-record", "limit", "PT1.25S");
    }

    /// Arrivals a second of every critical operation. The stock report comes every other second.
    Variant rate(int perSecond) {
        return operations(one -> {
            BigDecimal rate = one.critical() ? BigDecimal.valueOf(perSecond) : new BigDecimal("0.5");
            return new Operation(
                    one.id(), one.name(), rate, one.critical(), one.deadline(), one.held(), one.accesses());
        });
    }

    /// The deadline of every critical operation.
    Variant deadline(Duration deadline) {
        return operations(one -> one.critical()
                ? new Operation(one.id(), one.name(), one.perSecond(), true, deadline, one.held(), one.accesses())
                : one);
    }

    private Variant operations(UnaryOperator<Operation> change) {
        Application old = project.application();
        Workload workload = old.workload();
        return new Variant(project.with(draft -> draft.application = new Application(
                old.tables(),
                old.versions(),
                old.initial(),
                new Workload(
                        workload.operations().stream().map(change).toList(),
                        workload.inFlight(),
                        workload.warmUpLimit()))));
    }

    /// The threshold of a trigger.
    Variant trigger(String id, String above) {
        return triggers(one -> one.id().value().equals(id)
                ? new Trigger(one.id(), one.metric(), new BigDecimal(above), one.window(), one.response(), one.steps())
                : one);
    }

    /// A trigger that watches during one step only.
    Variant triggerDuring(String id, String step) {
        return triggers(one -> one.id().value().equals(id)
                ? new Trigger(
                        one.id(), one.metric(), one.above(), one.window(), one.response(), List.of(new StepId(step)))
                : one);
    }

    private Variant triggers(UnaryOperator<Trigger> change) {
        Plan plan = project.plan();
        return with(new Plan(plan.phases(), plan.triggers().stream().map(change).toList()));
    }

    /// A setting of a step's action.
    Variant setting(String step, String name, String value) {
        return step(step, old -> copy(old, with(old.action(), name, value), old.undo()));
    }

    /// A setting of a step's restoring undo.
    Variant undoSetting(String step, String name, String value) {
        return step(step, old -> {
            var undo = (Undo.Restoring) old.undo();
            return copy(
                    old,
                    old.action(),
                    new Undo.Restoring(with(undo.action(), name, value), undo.owner(), undo.estimate()));
        });
    }

    /// The plan with one step only, and no triggers.
    Variant only(String step) {
        return with(new Plan(
                project.plan().phases().stream()
                        .map(phase -> new Phase(
                                phase.id(),
                                phase.name(),
                                phase.steps().stream()
                                        .filter(one -> one.id().value().equals(step))
                                        .toList()))
                        .filter(phase -> !phase.steps().isEmpty())
                        .toList(),
                List.of()));
    }

    /// More SQL at the end of a script.
    Variant script(String path, String more) {
        Project old = project;
        var scripts = new TreeMap<>(old.scripts());
        scripts.merge(path, more, (before, after) -> before + "\n" + after);
        return new Variant(new Project(
                old.name(),
                old.purpose(),
                old.objectives(),
                old.roles(),
                old.components(),
                old.dependencies(),
                old.flows(),
                old.risks(),
                old.plan(),
                old.application(),
                old.connections(),
                old.practice(),
                scripts));
    }

    private Variant step(String id, UnaryOperator<Step> change) {
        return with(new Plan(
                project.plan().phases().stream()
                        .map(phase -> new Phase(
                                phase.id(),
                                phase.name(),
                                phase.steps().stream()
                                        .map(step -> step.id().value().equals(id) ? change.apply(step) : step)
                                        .toList()))
                        .toList(),
                project.plan().triggers()));
    }

    private static Step copy(Step step, Action action, Undo undo) {
        return new Step(
                step.id(),
                step.name(),
                step.owner(),
                step.estimate(),
                action,
                undo,
                step.after(),
                step.checks(),
                step.enabled());
    }

    private static Action with(Action action, String name, String value) {
        var settings = new TreeMap<>(action.settings());
        settings.put(name, value);
        return new Action(action.kind(), settings);
    }

    private Variant with(Plan plan) {
        Project old = project;
        return new Variant(new Project(
                old.name(),
                old.purpose(),
                old.objectives(),
                old.roles(),
                old.components(),
                old.dependencies(),
                old.flows(),
                old.risks(),
                plan,
                old.application(),
                old.connections(),
                old.practice(),
                old.scripts()));
    }
}
