package dev.understudy.ui.shell;

import dev.understudy.ui.common.Failure;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.State;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A failure: what did not work, why, what to do, and a code to quote.
final class FailureCard {
    private final Button close;
    private final VBox node;

    FailureCard(Failure failure, Runnable done) {
        close = Front.first(new Button("Close"));
        close.setOnAction(_ -> done.run());
        var copy = Parts.button(Feather.COPY, "Copy details", () -> copy(failure));
        Label title = Parts.state(State.FAIL, failure.problem().what());
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        var foot = new HBox(8, Parts.text(failure.code(), "mono", "caption"), Parts.spring(), copy, close);
        foot.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        node = new VBox(
                title,
                sentence(failure.problem().why()),
                sentence(failure.problem().next()),
                foot);
        node.getStyleClass().add("card");
        node.setMaxHeight(VBox.USE_PREF_SIZE);
        node.setAccessibleText("Failure: " + failure.problem().sentence());
    }

    VBox node() {
        return node;
    }

    Button close() {
        return close;
    }

    private static Label sentence(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        return label;
    }

    private static void copy(Failure failure) {
        var content = new ClipboardContent();
        content.putString("%s%n%s%n%s".formatted(failure.problem().sentence(), failure.code(), failure.details()));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
