package dev.understudy.ui.rehearsal.report;

import dev.understudy.ui.common.Parts;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A small table that is only read: words at the left, figures at the right.
final class Sheet {
    private final GridPane grid = new GridPane();
    private final int words;
    private int rows;

    /// @param words how many of the columns hold words; the first takes the room that is left
    Sheet(int words, String... heads) {
        this.words = words;
        grid.getStyleClass().add("sheet");
        for (int i = 0; i < heads.length; i++) {
            var column = new ColumnConstraints();
            column.setHgrow(i == 0 ? Priority.ALWAYS : Priority.NEVER);
            grid.getColumnConstraints().add(column);
            add(Parts.text(heads[i], "sheet-head"), i);
        }
        rows++;
    }

    /// A row; labels keep their styles.
    Sheet row(Node... cells) {
        for (int i = 0; i < cells.length; i++) {
            cells[i].getStyleClass().add("sheet-cell");
            add((Region) cells[i], i);
        }
        rows++;
        return this;
    }

    Sheet row(String... cells) {
        return row(Stream.of(cells).map(Label::new).toArray(Node[]::new));
    }

    GridPane grid() {
        return grid;
    }

    private void add(Region cell, int column) {
        cell.setMaxWidth(Double.MAX_VALUE);
        cell.setMaxHeight(Double.MAX_VALUE);
        if (column > 0) {
            cell.setMinWidth(Region.USE_PREF_SIZE);
        }
        if (cell instanceof Label label && column >= words) {
            label.setAlignment(Pos.CENTER_RIGHT);
        }
        grid.add(cell, column, rows);
    }
}
