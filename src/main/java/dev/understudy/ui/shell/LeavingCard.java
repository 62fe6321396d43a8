package dev.understudy.ui.shell;

import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Screen;
import dev.understudy.ui.common.State;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Says what closing would cut short, and closes only if it is meant.
final class LeavingCard {
    private final Button stay;
    private final VBox node;

    /// @param then runs once what goes on has ended
    /// @param done takes the card away
    LeavingCard(Screen.Leaving leaving, Runnable then, Runnable done) {
        stay = Front.first(Parts.button(Feather.PLAY, "Let it run", done));
        var close = Parts.button(Feather.SQUARE, "Stop it and close", () -> {});
        var next = new Label(leaving.next());
        next.setWrapText(true);
        var wait = Parts.text("", "caption");
        close.setOnAction(_ -> {
            close.setDisable(true);
            stay.setDisable(true);
            wait.setText("It is winding down.");
            leaving.end().accept(() -> {
                done.run();
                then.run();
            });
        });
        Label title = Parts.state(State.FINDING, leaving.what());
        title.getStyleClass().add("card-title");
        var foot = new HBox(8, wait, Parts.spring(), close, stay);
        foot.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        node = new VBox(title, next, foot);
        node.getStyleClass().add("card");
        node.setMaxHeight(VBox.USE_PREF_SIZE);
        node.setAccessibleText(leaving.what() + " " + leaving.next());
    }

    VBox node() {
        return node;
    }

    Button stay() {
        return stay;
    }
}
