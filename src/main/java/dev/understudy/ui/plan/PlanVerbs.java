package dev.understudy.ui.plan;

import dev.understudy.project.Action;
import dev.understudy.project.Estimate;
import dev.understudy.project.Phase;
import dev.understudy.project.PhaseId;
import dev.understudy.project.Plan;
import dev.understudy.project.RoleId;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.project.Undo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be done with the outline. Everything is about what is selected.
final class PlanVerbs {
    private static final Estimate NONE = new Estimate(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    private final PlanModel model;

    PlanVerbs(PlanModel model) {
        this.model = model;
    }

    /// A phase behind the selected one, or at the end.
    void addPhase() {
        var id = new PhaseId(Outline.freshId(model.plan(), "phase"));
        Optional<PhaseId> behind = at();
        model.edit("add phase", "", plan -> Outline.behind(plan, new Phase(id, "New phase", List.of()), behind));
        model.select(new Selection.OfPhase(id));
    }

    /// A step behind the selected one; with nothing selected at the end. The first step brings its phase along.
    void addStep() {
        if (model.plan().phases().isEmpty()) {
            addPhase();
        }
        var id = new StepId(Outline.freshId(model.plan(), "step"));
        Optional<Step> selected = model.step();
        Step added = fresh(id, selected.map(Step::owner).orElseGet(this::someRole));
        model.edit(
                "add step",
                "",
                plan -> selected.isPresent()
                        ? Outline.behind(plan, added, selected.get().id())
                        : atTheEnd(plan, added));
        model.select(new Selection.OfStep(id));
    }

    private Plan atTheEnd(Plan plan, Step added) {
        PhaseId phase = at().orElse(plan.phases().getLast().id());
        List<Step> steps = model.phase(phase).map(Phase::steps).orElse(List.of());
        return steps.isEmpty()
                ? Outline.into(plan, added, phase)
                : Outline.behind(plan, added, steps.getLast().id());
    }

    private static Step fresh(StepId id, RoleId owner) {
        return new Step(
                id,
                "New step",
                owner,
                NONE,
                new Action("confirm", Map.of()),
                new Undo.NothingToUndo(""),
                List.of(),
                List.of(),
                true);
    }

    private RoleId someRole() {
        return model.project().roles().stream()
                .findFirst()
                .map(role -> role.id())
                .orElse(new RoleId("lead"));
    }

    /// The phase of what is selected.
    private Optional<PhaseId> at() {
        Optional<PhaseId> ofStep = model.step()
                .map(step -> model.plan()
                        .phases()
                        .get(Outline.phaseOf(model.plan(), step.id()))
                        .id());
        return ofStep.or(() -> model.phase().map(Phase::id));
    }

    /// Up (-1) or down (1).
    void move(int by) {
        String where = by < 0 ? "up" : "down";
        model.step()
                .ifPresent(step ->
                        model.edit("move step " + where, "", plan -> Outline.moved(plan, step.id(), by)));
        model.phase()
                .ifPresent(phase ->
                        model.edit("move phase " + where, "", plan -> Outline.moved(plan, phase.id(), by)));
        refocus();
    }

    /// Behind another step, or first in a phase.
    void drop(StepId dragged, Row onto) {
        model.edit("move step", "", plan -> switch (onto) {
            case Row.OfStep row -> Outline.placed(plan, dragged, row.step().id());
            case Row.OfPhase row -> Outline.placed(plan, dragged, row.phase().id());
        });
        model.select(new Selection.OfStep(dragged));
    }

    /// The lines have changed their places under the selection.
    private void refocus() {
        model.select(model.selectionProperty().get());
    }

    /// A copy of the selected step behind it.
    void duplicate() {
        model.step().ifPresent(step -> {
            var id = new StepId(Outline.freshId(model.plan(), step.id().value()));
            var draft = new StepDraft(step);
            draft.id = id;
            draft.name = step.name() + " (copy)";
            model.edit("duplicate step", "", plan -> Outline.behind(plan, draft.done(), step.id()));
            model.select(new Selection.OfStep(id));
        });
    }

    /// Disables the selected step, or enables it.
    void toggle() {
        model.step()
                .ifPresent(step -> model.edit(
                        step.enabled() ? "disable step" : "enable step",
                        "",
                        plan -> Outline.change(plan, step.id(), draft -> draft.enabled = !step.enabled())));
    }

    /// Takes the selected step or phase out and selects what comes after it.
    void delete() {
        Selection next = neighbour();
        model.step().ifPresent(step -> model.edit("delete step", "", plan -> Outline.without(plan, step.id())));
        model.phase().ifPresent(phase -> model.edit("delete phase", "", plan -> Outline.without(plan, phase.id())));
        model.select(next);
    }

    private Selection neighbour() {
        boolean phase = model.phase().isPresent();
        List<String> ids = phase
                ? model.plan().phases().stream().map(one -> one.id().value()).toList()
                : model.plan().steps().stream().map(one -> one.id().value()).toList();
        String own = model.step()
                .map(step -> step.id().value())
                .or(() -> model.phase().map(one -> one.id().value()))
                .orElse("");
        int at = ids.indexOf(own);
        if (at < 0 || ids.size() == 1) {
            return new Selection.Nothing();
        }
        String next = ids.get(at + 1 < ids.size() ? at + 1 : at - 1);
        return phase ? new Selection.OfPhase(new PhaseId(next)) : new Selection.OfStep(new StepId(next));
    }

    void renamePhase(String name) {
        model.phase()
                .ifPresent(phase -> model.edit(
                        "rename phase", phase.id() + "/name", plan -> Outline.rename(plan, phase.id(), name)));
    }
}
