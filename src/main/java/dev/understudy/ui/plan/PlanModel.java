package dev.understudy.ui.plan;

import dev.understudy.budget.CriticalPath;
import dev.understudy.project.Phase;
import dev.understudy.project.PhaseId;
import dev.understudy.project.Plan;
import dev.understudy.project.Project;
import dev.understudy.project.ProjectDraft;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.ui.common.Document;
import dev.understudy.ui.common.Failure;
import dev.understudy.ui.common.Jobs;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// What the Plan screen shows: the lines of the outline, what is selected, and what is wrong where. On the JavaFX
/// thread only; the findings are made elsewhere, a moment after the last edit.
final class PlanModel {
    private final Document document;
    private final Jobs checking;
    private final Failure.Reporter failures;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<CriticalPath> path =
            new ReadOnlyObjectWrapper<>(this, "path", new CriticalPath(List.of(), Duration.ZERO));
    private final ReadOnlyObjectWrapper<List<Finding>> findings =
            new ReadOnlyObjectWrapper<>(this, "findings", List.of());
    private final ReadOnlyObjectWrapper<Selection> selection =
            new ReadOnlyObjectWrapper<>(this, "selection", new Selection.Nothing());
    private final Set<PhaseId> folded = new HashSet<>();
    private final Subscription changes;
    private Jobs.Job check = () -> {};
    private boolean drawing;

    /// @param checking whose work begins a moment after it was asked for
    PlanModel(Document document, Jobs checking, Failure.Reporter failures) {
        this.document = document;
        this.checking = checking;
        this.failures = failures;
        changes = document.projectProperty().subscribe(this::read);
    }

    private void read(Project project) {
        path.set(CriticalPath.usual(project.plan()));
        draw();
        boolean selected = switch (selection.get()) {
            case Selection.OfStep(StepId id) -> step(id).isPresent();
            case Selection.OfPhase(PhaseId id) -> phase(id).isPresent();
            case Selection.Nothing _, Selection.WholePlan _ -> true;
        };
        if (!selected) {
            selection.set(new Selection.Nothing());
        }
        check.cancel();
        check = checking.start(() -> Findings.of(project), this::found, this::failed);
    }

    private void found(List<Finding> all) {
        if (!findings.get().equals(all)) {
            findings.set(all);
            draw();
        }
    }

    private void failed(Throwable cause) {
        if (!(cause instanceof CancellationException)) {
            failures.report(Failure.of(
                    "The plan could not be checked.", cause, "What is on the screen is saved; go on with an edit."));
        }
    }

    /// Keeps what is the same in its place, so that the table redraws only what has changed.
    private void draw() {
        drawing = true;
        put(Rows.of(plan(), path.get(), findings.get(), folded));
        drawing = false;
    }

    private void put(List<Row> now) {
        boolean sameLines = now.stream()
                .map(Row::key)
                .toList()
                .equals(rows.stream().map(Row::key).toList());
        if (!sameLines) {
            rows.setAll(now);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(rows.get(i))) {
                rows.set(i, now.get(i));
            }
        }
    }

    // ---- what is there

    Project project() {
        return document.project();
    }

    Plan plan() {
        return document.project().plan();
    }

    Optional<Step> step(StepId id) {
        return Outline.find(plan(), id);
    }

    Optional<Phase> phase(PhaseId id) {
        return plan().phases().stream().filter(phase -> phase.id().equals(id)).findFirst();
    }

    /// The step that is selected.
    Optional<Step> step() {
        return selection.get() instanceof Selection.OfStep(StepId id) ? step(id) : Optional.empty();
    }

    /// The phase that is selected.
    Optional<Phase> phase() {
        return selection.get() instanceof Selection.OfPhase(PhaseId id) ? phase(id) : Optional.empty();
    }

    ObservableList<Row> rows() {
        return rows;
    }

    /// Whether the lines change just now: what a table selects meanwhile, nobody has chosen.
    boolean drawing() {
        return drawing;
    }

    /// Where the timeline ends.
    Duration horizon() {
        return Rows.horizon(plan(), path.get());
    }

    ReadOnlyObjectProperty<Project> projectProperty() {
        return document.projectProperty();
    }

    ReadOnlyObjectProperty<CriticalPath> pathProperty() {
        return path.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// Why nothing can be edited; empty if it can.
    ReadOnlyStringProperty lockedProperty() {
        return document.lockedProperty();
    }

    // ---- going about

    void select(Selection what) {
        if (what instanceof Selection.OfStep(StepId id) && unfold(id)) {
            draw();
        }
        selection.set(what);
    }

    /// Selects the first step if nothing is selected.
    void begin() {
        if (selection.get() instanceof Selection.Nothing && !plan().steps().isEmpty()) {
            select(new Selection.OfStep(plan().steps().getFirst().id()));
        }
    }

    private boolean unfold(StepId id) {
        int phase = Outline.phaseOf(plan(), id);
        return phase >= 0 && folded.remove(plan().phases().get(phase).id());
    }

    /// Shows the steps of a phase, or does not.
    void open(PhaseId phase, boolean open) {
        if (open ? folded.remove(phase) : folded.add(phase)) {
            draw();
        }
    }

    // ---- changing

    /// Changes the plan by a named edit.
    ///
    /// @param subject what is edited; empty: an edit of its own
    void edit(String name, String subject, UnaryOperator<Plan> change) {
        document.edit(name, subject, draft -> draft.plan = change.apply(draft.plan));
    }

    /// Changes the selected step by a named edit.
    ///
    /// @param part which part of it: typing in one part is undone at once
    void editStep(String name, String part, Consumer<StepDraft> change) {
        step().ifPresent(step -> edit(
                name, "%s/%s".formatted(step.id(), part), plan -> Outline.change(plan, step.id(), change)));
    }

    /// Changes any part of the project by a named edit.
    void editProject(String name, String subject, Consumer<ProjectDraft> change) {
        document.edit(name, subject, change);
    }

    void close() {
        changes.unsubscribe();
        check.cancel();
    }
}
