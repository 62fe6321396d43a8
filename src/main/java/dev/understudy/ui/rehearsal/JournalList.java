package dev.understudy.ui.rehearsal;

import dev.understudy.ui.common.Parts;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The latest lines of the journal, newest first.
final class JournalList {
    private final ListView<JournalWords.Line> node = new ListView<>();
    private List<JournalWords.Line> shown = List.of();

    JournalList() {
        node.setId("journal");
        node.getStyleClass().add("journal");
        node.setFixedCellSize(24);
        node.setAccessibleText("Journal, newest first");
        node.setPlaceholder(Parts.text("nothing journalled yet", "caption"));
        node.setCellFactory(_ -> new Cell());
    }

    ListView<JournalWords.Line> node() {
        return node;
    }

    void show(List<JournalWords.Line> lines) {
        if (!lines.equals(shown)) {
            shown = lines;
            node.getItems().setAll(lines);
        }
    }

    private static final class Cell extends ListCell<JournalWords.Line> {
        @Override
        protected void updateItem(JournalWords.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : row(line));
        }

        private static HBox row(JournalWords.Line line) {
            var at = Parts.text(line.at(), "axis", "number");
            at.setMinWidth(52);
            var subject = Parts.text(line.subject(), "caption");
            subject.setMinWidth(116);
            subject.setMaxWidth(116);
            var what = Parts.text(line.what());
            what.setMinWidth(0);
            HBox.setHgrow(what, Priority.ALWAYS);
            var row = new HBox(10, at, subject, what);
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            return row;
        }
    }
}
