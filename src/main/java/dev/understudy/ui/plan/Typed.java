package dev.understudy.ui.plan;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A value as it is typed. What can be meant is handed on at every key; what cannot stays in the field, with a word
/// on what is wrong.
final class Typed<T> {
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper(this, "wrong", "");
    private final Function<String, Optional<T>> read;
    private final Function<T, String> shown;
    private boolean showing;

    /// @param read what a text means; empty: nothing
    /// @param hint what may be typed, as a sentence
    Typed(Function<String, Optional<T>> read, Function<T, String> shown, String hint, Consumer<T> handOn) {
        this.read = read;
        this.shown = shown;
        text.subscribe((_, typed) -> {
            if (!showing) {
                Optional<T> meant = read.apply(typed);
                wrong.set(meant.isPresent() ? "" : hint);
                meant.ifPresent(handOn);
            }
        });
    }

    /// A text that is anything.
    static Typed<String> anything(Consumer<String> handOn) {
        return new Typed<>(Optional::of, Function.identity(), "", handOn);
    }

    /// Shows a value, but leaves alone a text that means the same already: it is being typed.
    void show(T value) {
        if (!read.apply(text.get()).equals(Optional.of(value))) {
            showing = true;
            text.set(shown.apply(value));
            showing = false;
        }
        wrong.set("");
    }

    StringProperty textProperty() {
        return text;
    }

    /// What is wrong with what is typed; empty if nothing is.
    ReadOnlyStringProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /// What is typed, if it means something.
    Optional<T> value() {
        return read.apply(text.get());
    }
}
