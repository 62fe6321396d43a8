package dev.understudy.ui.overview;

import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Screen;
import dev.understudy.ui.common.State;
import dev.understudy.ui.overview.advice.Advice;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What to do next, with the way there.
record NextList(List<Advice> advice, Screen.Navigator navigator) {
    private static final int SHOWN = 5;

    List<Node> rows() {
        if (advice.isEmpty()) {
            var done = new HBox(Parts.state(State.PASS, "Nothing is left to do that this program knows of."));
            done.getStyleClass().add("next-row");
            return List.of(done);
        }
        List<Node> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(SHOWN, advice.size()); i++) {
            rows.add(row(i, advice.get(i)));
        }
        if (advice.size() > SHOWN) {
            Label more = Parts.text("and %d more after these".formatted(advice.size() - SHOWN), "caption");
            more.getStyleClass().add("next-more");
            rows.add(more);
        }
        return rows;
    }

    private Node row(int index, Advice one) {
        Label number = Parts.text(String.valueOf(index + 1), "caption");
        number.setMinWidth(16);
        Label why = Parts.text(one.why(), "caption");
        why.setWrapText(true);
        var words = new VBox(Parts.text(one.title(), "strong"), why);
        HBox.setHgrow(words, Priority.ALWAYS);
        var button = new Button(one.button());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText("%s: %s".formatted(one.title(), one.button()));
        button.setOnAction(_ -> navigator.go(one.screen(), ""));
        if (index == 0) {
            button.getStyleClass().add("accent");
        }
        var row = new HBox(number, words, button);
        row.getStyleClass().add("next-row");
        return row;
    }
}
