package dev.understudy.ui.shell;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What stands in front of the window for a moment: search, files, a failure. A node of the window and no window
/// of its own, so that nothing of it can outlive the window. Esc, or a click beside it, takes it away.
final class Front {
    private final StackPane veil;
    private @Nullable Node before;

    Front(StackPane veil) {
        this.veil = veil;
        veil.setOnMousePressed(event -> {
            if (veil.equals(event.getTarget())) {
                hide();
            }
        });
        veil.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
    }

    /// Shows a card and gives it the keyboard.
    void show(Node card, Node focused) {
        if (!veil.isVisible()) {
            before = veil.getScene() == null ? null : veil.getScene().getFocusOwner();
        }
        veil.getChildren().setAll(card);
        veil.setVisible(true);
        veil.setManaged(true);
        focused.requestFocus();
        Platform.runLater(focused::requestFocus);
    }

    boolean shown() {
        return veil.isVisible();
    }

    /// Takes it away; the keyboard goes back to where it was.
    void hide() {
        veil.setVisible(false);
        veil.setManaged(false);
        veil.getChildren().clear();
        Node back = before;
        before = null;
        if (back != null) {
            back.requestFocus();
        }
    }

    /// What Enter presses.
    static Button first(Button button) {
        button.setDefaultButton(true);
        return button;
    }
}
