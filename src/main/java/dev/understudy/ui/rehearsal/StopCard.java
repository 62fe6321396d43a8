package dev.understudy.ui.rehearsal;

import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.State;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks before a rehearsal is cut short: a click on "Cancel" far away must not do it by accident.
final class StopCard {
    private final Button stay;
    private final VBox node;

    StopCard(Runnable stop, Runnable go) {
        stay = Parts.button(Feather.PLAY, "Let it run", go);
        node = new VBox(
                Parts.state(State.FINDING, "Stop the rehearsal?"),
                Parts.text("It stays interrupted where it is: go on with it, roll it back or forget it later."),
                new HBox(8, Parts.button(Feather.SQUARE, "Stop here", stop), stay));
        node.getStyleClass().add("card");
        node.setMaxHeight(Region.USE_PREF_SIZE);
    }

    VBox node() {
        return node;
    }

    void focus() {
        stay.requestFocus();
    }
}
