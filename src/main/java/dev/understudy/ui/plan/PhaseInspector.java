package dev.understudy.ui.plan;

import dev.understudy.project.Phase;
import dev.understudy.ui.common.Parts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a phase is called, and what is in it.
final class PhaseInspector {
    private final PlanModel model;
    private final Form form = new Form();
    private final VBox root = new VBox();
    private final Label facts = Parts.text("", "caption");
    private final TextField name;

    PhaseInspector(PlanModel model) {
        this.model = model;
        var verbs = new PlanVerbs(model);
        root.getStyleClass().addAll("inspector-body", "plan-inspector");
        VBox named = form.line(
                "Name of the phase",
                "",
                "",
                Typed.anything(verbs::renamePhase),
                () -> model.phase().map(Phase::name).orElse(""));
        name = (TextField) named.getChildren().get(1);
        name.setId("phaseName");
        root.getChildren().addAll(named, facts, Parts.button(Feather.PLUS, "Add step", verbs::addStep));
    }

    VBox node() {
        return root;
    }

    void focusName() {
        name.requestFocus();
        name.selectAll();
    }

    void show() {
        form.show();
        int steps = model.phase().map(phase -> phase.steps().size()).orElse(0);
        facts.setText(steps == 0 ? "No steps yet." : steps == 1 ? "1 step" : steps + " steps");
    }
}
