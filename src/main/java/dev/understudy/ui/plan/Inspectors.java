package dev.understudy.ui.plan;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The inspector of what is selected. Each is made once and shows what is selected then.
final class Inspectors {
    private final PlanModel model;
    private final ReadOnlyObjectWrapper<@Nullable Node> shown = new ReadOnlyObjectWrapper<>(this, "shown", null);
    private final StepInspector step;
    private final PhaseInspector phase;
    private final PlanInspector plan;

    Inspectors(PlanModel model) {
        this.model = model;
        step = new StepInspector(model);
        phase = new PhaseInspector(model);
        plan = new PlanInspector(model);
        model.selectionProperty().subscribe(_ -> show());
        model.projectProperty().subscribe(_ -> show());
        model.findingsProperty().subscribe(_ -> show());
        for (Node node : List.of(step.node(), phase.node(), plan.node())) {
            node.disableProperty().bind(model.lockedProperty().isNotEmpty());
        }
    }

    private void show() {
        switch (model.selectionProperty().get()) {
            case Selection.OfStep _ -> {
                step.show();
                shown.set(step.node());
            }
            case Selection.OfPhase _ -> {
                phase.show();
                shown.set(phase.node());
            }
            case Selection.WholePlan _ -> {
                plan.show();
                shown.set(plan.node());
            }
            case Selection.Nothing _ -> shown.set(null);
        }
    }

    /// Puts the caret into the name of what is selected.
    void rename() {
        switch (model.selectionProperty().get()) {
            case Selection.OfStep _ -> step.focusName();
            case Selection.OfPhase _ -> phase.focusName();
            case Selection.WholePlan _, Selection.Nothing _ -> {}
        }
    }

    ReadOnlyObjectProperty<@Nullable Node> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
