package dev.understudy.ui.plan;

import dev.understudy.ui.common.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Fields below their names. [#show] puts into them what the project says; what a person puts into them goes into the
/// project at once.
final class Form {
    private final List<Runnable> showing = new ArrayList<>();
    private boolean busy;

    /// Puts into every field what the project says now.
    void show() {
        busy = true;
        showing.forEach(Runnable::run);
        busy = false;
    }

    /// Is done at every [#show].
    void onShow(Runnable what) {
        showing.add(what);
    }

    /// A field with its name above it and what is wrong with it below.
    static VBox named(String name, String help, Control field) {
        Label label = Parts.text(name, "field-label");
        label.setLabelFor(field);
        field.setAccessibleText(name);
        if (!help.isEmpty()) {
            field.setTooltip(new Tooltip(help));
        }
        field.setMaxWidth(Double.MAX_VALUE);
        var box = new VBox(label, field);
        box.getStyleClass().add("field");
        return box;
    }

    /// A field for one line.
    <T> VBox line(String name, String help, String prompt, Typed<T> typed, Supplier<T> value) {
        var field = new TextField();
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(typed.textProperty());
        onShow(() -> typed.show(value.get()));
        VBox box = named(name, help, field);
        box.getChildren().add(wrong(typed.wrongProperty()));
        return box;
    }

    /// A label that is there only while something is wrong.
    static Label wrong(javafx.beans.value.ObservableValue<String> sentence) {
        Label wrong = Parts.text("", "note-wrong");
        wrong.textProperty().bind(sentence);
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.setWrapText(true);
        return wrong;
    }

    /// A field for several lines.
    VBox lines(String name, int rows, Consumer<String> changed, Supplier<String> value) {
        var area = new TextArea();
        area.setPrefRowCount(rows);
        area.setWrapText(true);
        Typed<String> typed = Typed.anything(changed);
        area.textProperty().bindBidirectional(typed.textProperty());
        onShow(() -> typed.show(value.get()));
        return named(name, "", area);
    }

    /// One of several.
    <T> ComboBox<T> choice(
            ComboBox<T> box, Supplier<List<T>> items, Function<T, String> words, Consumer<T> chosen, Supplier<T> value) {
        box.setConverter(new Words<>(words));
        box.valueProperty().subscribe((_, now) -> {
            if (!busy && now != null) {
                chosen.accept(now);
            }
        });
        onShow(() -> {
            if (!box.getItems().equals(items.get())) {
                box.getItems().setAll(items.get());
            }
            box.setValue(value.get());
        });
        return box;
    }

    /// Yes or no.
    CheckBox on(String name, Consumer<Boolean> changed, Supplier<Boolean> value) {
        var box = new CheckBox(name);
        box.selectedProperty().subscribe((_, now) -> {
            if (!busy) {
                changed.accept(now);
            }
        });
        onShow(() -> box.setSelected(value.get()));
        return box;
    }

    /// A node whose presence follows a condition.
    void shownIf(Node node, Supplier<Boolean> condition) {
        onShow(() -> {
            node.setVisible(condition.get());
            node.setManaged(condition.get());
        });
    }

    private static final class Words<T> extends StringConverter<T> {
        private final Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(@org.jspecify.annotations.Nullable T item) {
            return item == null ? "" : words.apply(item);
        }

        @Override
        public T fromString(String text) {
            throw new IllegalStateException("a box of choices cannot be typed into, got " + text);
        }
    }
}
