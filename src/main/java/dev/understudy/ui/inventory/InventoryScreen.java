package dev.understudy.ui.inventory;

import dev.understudy.project.ComponentId;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Fxml;
import dev.understudy.ui.common.Kinds;
import dev.understudy.ui.common.Screen;
import dev.understudy.ui.common.Shown;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The components of the system, and what is not known about them yet.
public final class InventoryScreen implements Screen {
    private static final int HITS = 12;

    private final InventoryModel model;
    private final InventoryController controller;
    private final Inspector inspector;
    private @Nullable Node view;

    public InventoryScreen(Context context) {
        model = new InventoryModel(context.document());
        controller = new InventoryController(model);
        inspector = new Inspector(model, context.navigator());
    }

    @Override
    public String id() {
        return "inventory";
    }

    @Override
    public String title() {
        return "Inventory";
    }

    @Override
    public Feather icon() {
        return Feather.BOX;
    }

    @Override
    public Node view() {
        Node made = view;
        if (made == null) {
            made = Fxml.load(controller);
            view = made;
        }
        return made;
    }

    @Override
    public ObservableValue<Node> inspector() {
        return inspector.node();
    }

    @Override
    public ObservableValue<String> count() {
        return model.projectProperty()
                .map(project -> Shown.count(project.components().size()));
    }

    @Override
    public List<Hit> search(String text) {
        return model.rows().stream()
                .filter(row -> row.has(text))
                .limit(HITS)
                .map(row -> new Hit(
                        Kinds.icon(row.component().kind()),
                        row.component().name(),
                        "component",
                        row.id().value()))
                .toList();
    }

    @Override
    public void select(String item) {
        model.rows().stream()
                .filter(row -> row.id().value().equals(item))
                .findFirst()
                .ifPresent(row -> reveal(row.id()));
    }

    private void reveal(ComponentId id) {
        model.textProperty().set("");
        model.gapProperty().set(null);
        model.select(Set.of(id));
        controller.scrollToSelected();
    }

    @Override
    public void close() {
        inspector.close();
        model.close();
    }
}
