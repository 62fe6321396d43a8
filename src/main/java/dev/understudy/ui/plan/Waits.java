package dev.understudy.ui.plan;

import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.ui.common.Parts;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The steps that a step waits for.
final class Waits {
    private final PlanModel model;
    private final VBox root = new VBox();
    private final VBox list = new VBox();
    private final Form form = new Form();
    private final ComboBox<StepId> add = new ComboBox<>();

    Waits(PlanModel model) {
        this.model = model;
        root.getStyleClass().add("field");
        add.setPromptText("Wait for a step");
        add.setId("waitFor");
        add.setMaxWidth(Double.MAX_VALUE);
        Parts.describe(add, "A step that must be done before");
        form.choice(add, this::earlier, this::name, this::add, () -> null);
        root.getChildren().addAll(Parts.text("Waits for", "field-label"), list, add);
    }

    Node node() {
        return root;
    }

    void show(Step step) {
        form.show();
        list.getChildren().clear();
        if (step.after().isEmpty()) {
            list.getChildren().add(Parts.text("the step before it in the plan", "caption"));
        }
        step.after().forEach(id -> list.getChildren().add(line(id)));
    }

    private HBox line(StepId id) {
        Label name = Parts.text(name(id));
        name.setMinWidth(0);
        var line = new HBox(
                name, Parts.spring(), Parts.iconButton(Feather.X, "Do not wait for " + name(id), () -> remove(id)));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String name(StepId id) {
        return model.step(id).map(Step::name).orElse(id.value());
    }

    /// Steps above this one that it does not wait for yet.
    private List<StepId> earlier() {
        Step own = model.step().orElse(null);
        return own == null
                ? List.of()
                : model.plan().enabledSteps().stream()
                        .map(Step::id)
                        .takeWhile(id -> !id.equals(own.id()))
                        .filter(id -> !own.after().contains(id))
                        .toList();
    }

    private void add(StepId id) {
        model.editStep(
                "add dependency",
                "",
                draft -> draft.after =
                        Stream.concat(draft.after.stream(), Stream.of(id)).toList());
    }

    private void remove(StepId id) {
        model.editStep(
                "remove dependency",
                "",
                draft -> draft.after =
                        draft.after.stream().filter(one -> !one.equals(id)).toList());
    }
}
