package dev.understudy.ui.rehearsal;

import dev.understudy.ui.common.Parts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Columns of the live tables, and rows that are changed in place so that selection and scrolling stay.
final class Rows {
    private Rows() {}

    /// A table that nothing but its rows changes.
    static <T> TableView<T> table(String id, String words) {
        var table = new TableView<T>();
        table.setId(id);
        table.setAccessibleText(words);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(Parts.text("none", "caption"));
        return table;
    }

    /// A column of words; whole in a tooltip where it is cut off.
    static <T> TableColumn<T, T> words(String title, double width, Function<T, String> text, String... styles) {
        return column(title, width, row -> {
            var label = Parts.text(text.apply(row), styles);
            label.setTooltip(new Tooltip(text.apply(row)));
            return label;
        });
    }

    /// A column of figures, at the right.
    static <T> TableColumn<T, T> figures(String title, double width, Function<T, String> text) {
        TableColumn<T, T> column = column(title, width, row -> Parts.text(text.apply(row)));
        column.getStyleClass().add("number");
        fixed(column, width);
        return column;
    }

    /// A column of nodes.
    static <T> TableColumn<T, T> column(String title, double width, Function<T, Node> node) {
        var column = new TableColumn<T, T>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(shown -> new Cell<>(node, shown));
        return column;
    }

    /// A column as wide as it is said to be.
    static <T> TableColumn<T, T> fixed(TableColumn<T, T> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    /// Shows these rows; those that are the same stay.
    static <T> void show(TableView<T> table, List<T> rows) {
        if (table.getItems().size() != rows.size()) {
            table.getItems().setAll(rows);
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).equals(table.getItems().get(i))) {
                table.getItems().set(i, rows.get(i));
            }
        }
    }

    private static final class Cell<T> extends TableCell<T, T> {
        private final Function<T, Node> node;

        Cell(Function<T, Node> node, TableColumn<T, T> column) {
            this.node = node;
            if (column.getStyleClass().contains("number")) {
                setAlignment(Pos.CENTER_RIGHT);
            }
        }

        @Override
        protected void updateItem(@Nullable T row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : node.apply(row));
        }
    }
}
