package dev.understudy.ui.common;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// A field that finds one of very many things while one types; below it stand the best of them. Enter takes the
/// chosen one, arrow keys choose, Esc empties the field.
public final class Picker extends VBox {
    private static final double ROW = 26;

    private final TextField field = new TextField();
    private final ListView<Choice> list = new ListView<>();
    private final Consumer<String> chosen;

    /// Something to choose.
    ///
    /// @param id what is answered with
    /// @param title what is shown
    public record Choice(String id, String title) {}

    /// @param prompt what is asked for
    /// @param find the best few for a typed text
    /// @param chosen is told the id
    public Picker(String prompt, Function<String, List<Choice>> find, Consumer<String> chosen) {
        this.chosen = chosen;
        getStyleClass().add("picker");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        list.getStyleClass().add("hit-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Row());
        list.setOnMouseClicked(_ -> take());
        field.textProperty().subscribe(text -> show(text.isBlank() ? List.of() : find.apply(text.strip())));
        field.setOnAction(_ -> take());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(field, list);
    }

    private void show(List<Choice> found) {
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(found.size() * ROW + 2);
        list.setMinHeight(found.size() * ROW + 2);
        list.setVisible(!found.isEmpty());
        list.setManaged(!found.isEmpty());
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case KeyCode.DOWN -> list.getSelectionModel().selectNext();
            case KeyCode.UP -> list.getSelectionModel().selectPrevious();
            case KeyCode.ESCAPE -> field.clear();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void take() {
        Choice choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            field.clear();
            chosen.accept(choice.id());
        }
    }

    private static final class Row extends ListCell<Choice> {
        @Override
        protected void updateItem(@org.jspecify.annotations.Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(choice == null ? "" : choice.title());
        }
    }
}
