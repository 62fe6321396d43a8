package dev.understudy.ui.rehearsal;

import dev.understudy.ui.common.Parts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.paint.Paint;

/// The colours of the style sheet for what is drawn and not styled: one empty label for each, which takes part in
/// the look of the window and so changes with it.
final class Inks {
    private final Label text = ink("ink-text");
    private final Label muted = ink("ink-muted");
    private final Label subtle = ink("ink-subtle");
    private final Label accent = ink("ink-accent");
    private final Label danger = ink("ink-danger");
    private final Label warning = ink("ink-warning");
    private final Label grid = ink("ink-grid");

    /// @param changed runs when the look has changed
    Inks(Runnable changed) {
        nodes().forEach(label -> label.textFillProperty().subscribe(changed));
    }

    private static Label ink(String style) {
        Label label = Parts.text("", style);
        label.setManaged(false);
        label.setMouseTransparent(true);
        return label;
    }

    List<Label> nodes() {
        return List.of(text, muted, subtle, accent, danger, warning, grid);
    }

    Paint text() {
        return text.getTextFill();
    }

    Paint muted() {
        return muted.getTextFill();
    }

    Paint subtle() {
        return subtle.getTextFill();
    }

    Paint accent() {
        return accent.getTextFill();
    }

    Paint danger() {
        return danger.getTextFill();
    }

    Paint warning() {
        return warning.getTextFill();
    }

    Paint grid() {
        return grid.getTextFill();
    }
}
