package dev.understudy.ui.rehearsal.report;

import dev.understudy.ui.common.Parts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A promise in the strip.
final class PromiseCell {
    private PromiseCell() {}

    static VBox of(Promise promise) {
        Label state = Parts.state(promise.state(), promise.word());
        state.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(8, Parts.text(promise.caption(), "caption"), Parts.spring(), state);
        Label figure = Parts.text(promise.figure(), "figure");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(figure, Parts.text(promise.unit(), "caption"));
        line.getStyleClass().add("figure-line");
        line.setAlignment(Pos.BASELINE_LEFT);
        var cell = new VBox(head, line, Parts.text(promise.below(), "caption"));
        cell.getStyleClass().add("promise");
        cell.setMinWidth(0);
        cell.setPrefWidth(10);
        HBox.setHgrow(cell, Priority.ALWAYS);
        return cell;
    }
}
