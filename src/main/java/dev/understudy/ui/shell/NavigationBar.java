package dev.understudy.ui.shell;

import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Screen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The screens in the order of the story. One of them is chosen; the keys Ctrl+1 to Ctrl+9 choose too.
final class NavigationBar {
    private final VBox bar;
    private final Map<String, ToggleButton> buttons = new HashMap<>();

    NavigationBar(VBox bar) {
        this.bar = bar;
    }

    void show(List<Screen> screens, Consumer<String> go) {
        bar.getChildren().clear();
        buttons.clear();
        for (Screen screen : screens) {
            var button = new ToggleButton(screen.title(), Parts.icon(screen.icon()));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> {
                button.setSelected(true); // a second press does not unchoose it
                go.accept(screen.id());
            });
            int number = bar.getChildren().size() + 1;
            button.setTooltip(new Tooltip("%s (Ctrl+%d)".formatted(screen.title(), number)));
            button.setAccessibleText("Screen " + screen.title());
            buttons.put(screen.id(), button);
            bar.getChildren().add(row(button, screen));
        }
    }

    void choose(String id) {
        buttons.forEach((screen, button) -> button.setSelected(screen.equals(id)));
    }

    private static StackPane row(ToggleButton button, Screen screen) {
        var row = new StackPane(button);
        ObservableValue<String> count = screen.count();
        if (count != null) {
            var label = new Label();
            label.getStyleClass().add("navigation-count");
            label.textProperty().bind(count);
            label.setMouseTransparent(true);
            StackPane.setAlignment(label, Pos.CENTER_RIGHT);
            StackPane.setMargin(label, new javafx.geometry.Insets(0, 10, 0, 0));
            row.getChildren().add(label);
        }
        return row;
    }
}
