package dev.understudy.ui.inventory;

import dev.understudy.project.Component;
import dev.understudy.project.ComponentId;
import java.util.Locale;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A component in the table. The same row for as long as the component exists, so that an edit leaves sorting,
/// selection and scrolling alone.
final class Row {
    private final ComponentId id;
    private final ReadOnlyObjectWrapper<Component> component;
    private final ReadOnlyIntegerWrapper needs = new ReadOnlyIntegerWrapper(this, "needs");
    private final ReadOnlyIntegerWrapper neededBy = new ReadOnlyIntegerWrapper(this, "neededBy");

    Row(Component component) {
        this.id = component.id();
        this.component = new ReadOnlyObjectWrapper<>(this, "component", component);
    }

    void show(Component now, int needsNow, int neededByNow) {
        component.set(now);
        needs.set(needsNow);
        neededBy.set(neededByNow);
    }

    /// Whether the text, in lower letters, stands anywhere in the row.
    boolean has(String text) {
        Component now = component.get();
        return in(now.name(), text)
                || in(now.kind().name(), text)
                || in(id.value(), text)
                || in(now.owner(), text)
                || in(now.version(), text)
                || in(now.volume(), text);
    }

    private static boolean in(@org.jspecify.annotations.Nullable String value, String text) {
        return value != null && value.toLowerCase(Locale.ROOT).contains(text);
    }

    ComponentId id() {
        return id;
    }

    Component component() {
        return component.get();
    }

    ReadOnlyObjectProperty<Component> componentProperty() {
        return component.getReadOnlyProperty();
    }

    /// How many components it needs itself.
    ReadOnlyIntegerProperty needsProperty() {
        return needs.getReadOnlyProperty();
    }

    /// How many components need it themselves.
    ReadOnlyIntegerProperty neededByProperty() {
        return neededBy.getReadOnlyProperty();
    }
}
