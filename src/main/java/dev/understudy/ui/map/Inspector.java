package dev.understudy.ui.map;

import dev.understudy.project.Component;
import dev.understudy.project.ComponentId;
import dev.understudy.ui.common.Screen;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

/// What stands at the right of the map: what the selected component is, and what breaks with it.
final class Inspector {
    private final MapModel model;
    private final Screen.Navigator navigator;
    private final ReadOnlyObjectWrapper<Node> node = new ReadOnlyObjectWrapper<>(this, "node");
    private final Subscription changes;

    Inspector(MapModel model, Screen.Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        changes = model.focusProperty()
                .subscribe(_ -> show())
                .and(model.chartProperty().subscribe(_ -> show()));
    }

    private void show() {
        Chart chart = model.chartProperty().get();
        Optional<ComponentId> selected = model.focusProperty().get().id();
        Optional<Component> component = chart == null ? Optional.empty() : selected.flatMap(chart::component);
        if (chart == null || component.isEmpty()) {
            node.set(null);
        } else {
            node.set(new Facts(model, chart, component.get(), navigator).node());
        }
    }

    ObservableValue<Node> node() {
        return node.getReadOnlyProperty();
    }

    void close() {
        changes.unsubscribe();
    }
}
