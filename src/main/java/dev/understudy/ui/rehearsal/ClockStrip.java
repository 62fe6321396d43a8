package dev.understudy.ui.rehearsal;

import dev.understudy.ui.common.Parts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The clocks side by side. Their nodes are made once; ten times a second only their words change.
final class ClockStrip {
    private final HBox node = new HBox();
    private final List<Face> faces = new ArrayList<>();

    private record Face(Label caption, Label figure, Label unit, Label below, StackPane bar, Region part) {}

    ClockStrip() {
        node.getStyleClass().addAll("strip", "clocks");
        node.setId("clocks");
    }

    HBox node() {
        return node;
    }

    void show(List<Clock> clocks) {
        while (faces.size() < clocks.size()) {
            faces.add(face(faces.size() == clocks.size() - 1));
        }
        for (int i = 0; i < clocks.size(); i++) {
            show(faces.get(i), clocks.get(i));
        }
    }

    private Face face(boolean last) {
        var face = new Face(
                Parts.text("", "caption"),
                Parts.text("", "figure"),
                Parts.text("", "caption"),
                Parts.text("", "caption"),
                new StackPane(),
                new Region());
        face.figure().setMinWidth(Region.USE_PREF_SIZE);
        face.bar().getStyleClass().add("bar");
        face.bar().setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        face.bar().getChildren().add(face.part());
        var line = new HBox(face.figure(), face.unit());
        line.getStyleClass().add("figure-line");
        line.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        var box = new VBox(face.caption(), line, face.bar(), face.below());
        box.getStyleClass().add("key-figure");
        if (last) {
            box.getStyleClass().add("last");
        }
        box.setMinWidth(0);
        box.setPrefWidth(100);
        HBox.setHgrow(box, Priority.ALWAYS);
        node.getChildren().add(box);
        return face;
    }

    private static void show(Face face, Clock clock) {
        face.caption().setText(clock.caption());
        face.figure().setText(clock.figure());
        face.unit().setText(clock.unit());
        face.below().setText(clock.below());
        face.bar().setVisible(clock.share() >= 0);
        face.part().getStyleClass().setAll(clock.tone());
        double share = Math.clamp(clock.share(), 0, 1);
        face.part().maxWidthProperty().bind(face.bar().widthProperty().multiply(share));
    }
}
