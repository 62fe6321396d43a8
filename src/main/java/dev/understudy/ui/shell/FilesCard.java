package dev.understudy.ui.shell;

import dev.understudy.ui.common.Parts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with files.
final class FilesCard {
    private final VBox node = new VBox(Parts.text("Project", "card-title"));
    private final Runnable close;

    /// What each row does.
    record Ways(
            Runnable create, Runnable open, Runnable copy, Runnable sample, Runnable leave, Consumer<Path> recent) {}

    FilesCard(List<Path> recent, boolean somethingOpen, Ways ways, Runnable close) {
        this.close = close;
        node.getStyleClass().add("card");
        node.setMaxHeight(VBox.USE_PREF_SIZE);
        row(Feather.PLUS, "New project (Ctrl+N)", ways.create());
        row(Feather.FOLDER, "Open a project (Ctrl+O)", ways.open());
        if (somethingOpen) {
            row(Feather.COPY, "Save as a copy and go on in it (Ctrl+Shift+S)", ways.copy());
            row(Feather.X, "Close the project", ways.leave());
        }
        row(Feather.PLAY_CIRCLE, "Open the sample", ways.sample());
        if (!recent.isEmpty()) {
            node.getChildren().add(Parts.text("Recent projects", "panel-title"));
            recent.forEach(path -> Parts.describe(
                    row(
                            Feather.FILE,
                            String.valueOf(path.getFileName()),
                            () -> ways.recent().accept(path)),
                    path.toString()));
        }
    }

    VBox node() {
        return node;
    }

    private Button row(Feather icon, String words, Runnable action) {
        Button row = Parts.button(icon, words, () -> {
            close.run();
            action.run();
        });
        row.getStyleClass().add("link-row");
        row.setMaxWidth(Double.MAX_VALUE);
        node.getChildren().add(row);
        return row;
    }
}
