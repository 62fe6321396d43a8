package dev.understudy.ui.inventory;

import dev.understudy.project.ComponentId;
import dev.understudy.ui.common.Screen;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

/// What stands at the right: the form of the selected component, or that of several.
final class Inspector {
    private final InventoryModel model;
    private final Screen.Navigator navigator;
    private final ReadOnlyObjectWrapper<Node> node = new ReadOnlyObjectWrapper<>(this, "node");
    private final Subscription selection;
    private Subscription form = Subscription.EMPTY;

    Inspector(InventoryModel model, Screen.Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        selection = model.selectionProperty().subscribe(this::show);
    }

    private void show(Set<ComponentId> selected) {
        form.unsubscribe();
        form = Subscription.EMPTY;
        if (selected.size() > 1) {
            node.set(new ManyForm(model, selected).node());
            return;
        }
        Optional<Row> row = selected.stream().findFirst().flatMap(model::row);
        if (row.isEmpty()) {
            node.set(null);
            return;
        }
        var one = new OneForm(model, row.get(), navigator);
        form = one.changes();
        node.set(one.node());
    }

    ObservableValue<Node> node() {
        return node.getReadOnlyProperty();
    }

    void close() {
        form.unsubscribe();
        selection.unsubscribe();
    }
}
