package dev.understudy.ui.rehearsal.report;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Columns of the tables: words, figures, states.
final class Columns {
    private static final double HEAD = 28;
    private static final double ROW = 28;

    private Columns() {}

    static <T> TableColumn<T, String> words(String head, double width, Function<T, String> value) {
        var column = new TableColumn<T, String>(head);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    static <T> TableColumn<T, String> figures(String head, double width, Function<T, String> value) {
        TableColumn<T, String> column = words(head, width, value);
        column.getStyleClass().add("number");
        column.setMaxWidth(width);
        return column;
    }

    /// Cells that are nodes.
    static <T> TableColumn<T, T> nodes(String head, double width, Function<T, Label> made) {
        var column = new TableColumn<T, T>(head);
        column.setCellValueFactory(row -> new javafx.beans.property.ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(T row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : made.apply(row));
            }
        });
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /// As high as its rows, up to so many.
    static void fit(TableView<?> table, int mostRows) {
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        double height = HEAD + 2 + ROW * Math.clamp(table.getItems().size(), 1, mostRows);
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
    }
}
