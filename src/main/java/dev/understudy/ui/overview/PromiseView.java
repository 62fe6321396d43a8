package dev.understudy.ui.overview;

import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.State;
import dev.understudy.ui.overview.standing.Promise;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One promise: what it says, the figure that was measured, how much of the limit that takes.
record PromiseView(Promise promise) {
    Node node() {
        Label name = Parts.text(promise.name(), "caption");
        name.setMinWidth(0);
        Label word = Parts.state(state(), promise.word());
        word.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(name, Parts.spring(), word);
        var figure = new HBox(Parts.text(promise.figure(), "figure"), Parts.text(promise.unit(), "caption"));
        figure.getStyleClass().add("figure-line");
        figure.setAlignment(Pos.BASELINE_LEFT);
        var box = new VBox(head, figure, bar());
        for (String line : promise.lines()) {
            Label label = Parts.text(line, "caption");
            label.setWrapText(true);
            box.getChildren().add(label);
        }
        box.getStyleClass().addAll("key-figure", "promise");
        return box;
    }

    private Node bar() {
        var bar = new StackPane();
        bar.getStyleClass().add("bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        Promise.Bar shares = promise.bar();
        if (shares.over()) {
            part(bar, "over", 1);
        } else {
            part(bar, "now", Math.min(1, shares.before() + shares.measured()));
            part(bar, "used", shares.before());
        }
        return bar;
    }

    private static void part(StackPane bar, String style, double share) {
        if (share > 0) {
            var part = new Region();
            part.getStyleClass().add(style);
            part.maxWidthProperty().bind(bar.widthProperty().multiply(share));
            bar.getChildren().add(part);
        }
    }

    private State state() {
        return switch (promise.keeping()) {
            case KEPT -> State.PASS;
            case BROKEN -> State.FAIL;
            case STALE -> State.STALE;
            case NOT_MEASURED -> State.NOT_MEASURED;
        };
    }
}
