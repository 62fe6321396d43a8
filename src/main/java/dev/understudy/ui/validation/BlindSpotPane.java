package dev.understudy.ui.validation;

import dev.understudy.compare.BlindSpots;
import dev.understudy.compare.Compared;
import dev.understudy.compare.Level;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.State;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a comparison cannot have seen, and which level catches which known defect.
final class BlindSpotPane {
    private final ValidationModel model;
    private final VBox sentences = new VBox(6);
    private final GridPane matrix = new GridPane();
    private final Label at = Parts.text("", "caption");
    private final Button plant;
    private final Button cancel;
    private final VBox node;

    BlindSpotPane(ValidationModel model) {
        this.model = model;
        plant = Parts.button(Feather.CROSSHAIR, "Plant known defects", model::plant);
        plant.setId("plant");
        cancel = Parts.button(Feather.X, "Cancel", model.blindSpots()::cancel);
        plant.disableProperty().bind(model.blindSpots().runningProperty());
        cancel.disableProperty().bind(model.blindSpots().runningProperty().not());
        at.textProperty().bind(model.blindSpots().atProperty());
        at.setWrapText(true);
        Label why = Parts.text(
                "%d known defects are planted on practice databases, one at a time, to see which level catches which. That takes a minute or more and touches nothing of yours."
                        .formatted(BlindSpots.count()),
                "caption");
        why.setWrapText(true);
        columns();
        var content = new VBox(12, sentences, why, new HBox(8, plant, cancel), at, matrix);
        content.getStyleClass().add("panel-body");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        node = Parts.panel("Blind spots", "what a comparison cannot have seen", scroll);
        node.setPrefWidth(430);
        node.getStyleClass().add("blind-spots");
        model.phaseProperty().subscribe(this::show);
        model.blindSpots().rows().subscribe(this::fill);
        fill();
    }

    Node node() {
        return node;
    }

    private void columns() {
        matrix.getStyleClass().add("matrix");
        matrix.setId("matrix");
        var first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        matrix.getColumnConstraints().add(first);
        for (Level _ : Level.values()) {
            matrix.getColumnConstraints().add(new ColumnConstraints(84));
        }
    }

    private void show(Phase phase) {
        List<String> spots = phase instanceof Phase.Done(Compared compared)
                ? compared.result().blindSpots()
                : List.of(
                        "What a comparison cannot have seen depends on its levels: it is said here when one has ended.");
        sentences
                .getChildren()
                .setAll(spots.stream().map(BlindSpotPane::sentence).toList());
    }

    private static Node sentence(String words) {
        Label line = Parts.text(words);
        line.setWrapText(true);
        HBox.setHgrow(line, Priority.ALWAYS);
        return new HBox(8, Parts.icon(Feather.EYE_OFF), line);
    }

    private void fill() {
        List<BlindSpots.Row> rows = model.blindSpots().rows();
        matrix.getChildren().clear();
        matrix.setVisible(!rows.isEmpty());
        matrix.addRow(
                0,
                Parts.text("Planted defect", "caption"),
                Parts.text("Aggregate", "caption"),
                Parts.text("Checksum", "caption"),
                Parts.text("Sample", "caption"));
        for (BlindSpots.Row row : rows) {
            Label name = Parts.text(row.defect(), row.unseen() ? "strong" : "label");
            name.setWrapText(true);
            matrix.addRow(
                    matrix.getRowCount(),
                    name,
                    caught(row, Level.AGGREGATE),
                    caught(row, Level.CHECKSUM),
                    caught(row, Level.SAMPLE));
        }
        matrix.getChildren().forEach(child -> GridPane.setValignment(child, javafx.geometry.VPos.TOP));
    }

    private static Label caught(BlindSpots.Row row, Level level) {
        boolean caught = Boolean.TRUE.equals(row.caught().get(level));
        Label label = caught
                ? Parts.state(State.PASS, level == Level.SAMPLE ? "if drawn" : "caught")
                : Parts.state(State.NOT_MEASURED, "missed");
        label.setAlignment(Pos.TOP_LEFT);
        return label;
    }
}
