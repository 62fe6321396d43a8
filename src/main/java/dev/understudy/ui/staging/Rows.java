package dev.understudy.ui.staging;

import dev.understudy.ui.common.Parts;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A small table without a selection, in which a cell may be any control.
final class Rows {
    private final GridPane grid;

    /// @param heads a column each; one that ends in `>` holds numbers, one that ends in `+` takes the room left
    Rows(GridPane grid, String... heads) {
        this.grid = grid;
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (String head : heads) {
            var column = new ColumnConstraints();
            column.setHalignment(head.endsWith(">") ? HPos.RIGHT : HPos.LEFT);
            column.setHgrow(head.endsWith("+") ? Priority.ALWAYS : Priority.SOMETIMES);
            grid.getColumnConstraints().add(column);
            Label label = Parts.text(head.replaceAll("[>+]$", ""), "caption", "column-head");
            label.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(label, grid.getColumnConstraints().size() - 1, 0);
        }
    }

    void add(Node... cells) {
        int row = grid.getRowCount();
        for (int i = 0; i < cells.length; i++) {
            grid.add(cells[i], i, row);
            if (grid.getColumnConstraints().get(i).getHgrow() != Priority.ALWAYS && cells[i] instanceof Label label) {
                label.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
    }

    /// A cell of words; what does not fit is in its tooltip.
    static Label cell(String words, String... styles) {
        Label label = Parts.text(words, styles);
        label.setTooltip(new javafx.scene.control.Tooltip(words));
        label.setMinWidth(24);
        return label;
    }
}
