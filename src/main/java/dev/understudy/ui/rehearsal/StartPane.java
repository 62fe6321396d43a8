package dev.understudy.ui.rehearsal;

import dev.understudy.project.Project;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.ui.common.Parts;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the next rehearsal is asked to do, and the button that starts it.
final class StartPane {
    private final VBox node = new VBox(12);

    StartPane(RehearsalModel model, Project project) {
        StartModel start = model.starting();
        Button go = Parts.button(Feather.PLAY_CIRCLE, "Start rehearsal", model::start);
        go.setId("start");
        go.setDefaultButton(true);
        var wrong = Parts.text("", "note-wrong");
        wrong.setWrapText(true);
        wrong.textProperty().bind(start.wrongProperty());
        var form = new VBox(
                12,
                where(start),
                row(
                        "Main rows",
                        field("scale", start.scaleProperty(), 10),
                        "how many the practice databases are filled with"),
                row("Turn back", turn(start, project), "every undo is run, verified and timed"),
                row("Pace", field("pace", start.paceProperty(), 5), "divides holds and soaks; 1 for evidence"),
                row("Seed", field("seed", start.seedProperty(), 8), "the same seed draws the same arrivals"),
                row(
                        "Faults",
                        field("faults", start.faultsProperty(), 26),
                        "such as kill-target@backfill+3s; none: leave it empty"),
                wrong,
                go);
        form.getStyleClass().add("panel-body");
        var panel = Parts.panel("Start a rehearsal", "the plan as it is now", form);
        panel.setMaxWidth(860);
        node.getChildren().setAll(panel);
        node.setAlignment(Pos.TOP_LEFT);
    }

    Node node() {
        return node;
    }

    private static Node where(StartModel start) {
        var group = new ToggleGroup();
        var practice = new RadioButton("Practice databases on this machine");
        var staging = new RadioButton("Connected staging");
        practice.setToggleGroup(group);
        staging.setToggleGroup(group);
        practice.selectedProperty().bindBidirectional(start.practiceProperty());
        staging.setSelected(!start.practiceProperty().get());
        var note = Parts.text("staging ends before the point of no return", "caption");
        return line("Where", practice, staging, note);
    }

    private static Node row(String name, Node field, String note) {
        return line(name, field, Parts.text(note, "caption"));
    }

    private static Node line(String name, Node... nodes) {
        var line = new HBox(Parts.text(name, "field-name"));
        line.getChildren().addAll(nodes);
        line.getStyleClass().add("field-row");
        return line;
    }

    private static TextField field(String id, StringProperty value, int columns) {
        var field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(value);
        field.setAccessibleText(id);
        return field;
    }

    private static ComboBox<Optional<StepId>> turn(StartModel start, Project project) {
        var box = new ComboBox<Optional<StepId>>();
        box.setId("turn");
        box.setAccessibleText("Where the rehearsal turns back by itself");
        box.getItems().add(Optional.empty());
        project.plan().enabledSteps().stream().map(Step::id).map(Optional::of).forEach(box.getItems()::add);
        box.setConverter(new Words());
        box.setValue(Optional.ofNullable(start.turnProperty().get()));
        box.valueProperty().subscribe(chosen -> start.turnProperty().set(step(chosen)));
        return box;
    }

    private static @Nullable StepId step(@Nullable Optional<StepId> chosen) {
        return chosen == null ? null : chosen.orElse(null);
    }

    private static final class Words extends StringConverter<Optional<StepId>> {
        @Override
        public String toString(@Nullable Optional<StepId> step) {
            return step == null || step.isEmpty() ? "nowhere: forward to the end" : "after " + step.get();
        }

        @Override
        public Optional<StepId> fromString(String text) {
            throw new IllegalStateException("the box of steps cannot be typed into, got " + text);
        }
    }
}
