package dev.understudy.ui.map;

import dev.understudy.project.ComponentId;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Fxml;
import dev.understudy.ui.common.Screen;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The inventory as a directed graph: what breaks if this breaks.
public final class MapScreen implements Screen {
    private final MapModel model;
    private final Context context;
    private final Inspector inspector;
    private @Nullable MapController controller;
    private @Nullable Node view;
    private Optional<ComponentId> asked = Optional.empty();

    public MapScreen(Context context) {
        this.context = context;
        model = new MapModel(context);
        inspector = new Inspector(model, context.navigator());
        model.chartProperty().subscribe(_ -> reveal());
    }

    @Override
    public String id() {
        return "map";
    }

    @Override
    public String title() {
        return "Map";
    }

    @Override
    public Feather icon() {
        return Feather.SHARE_2;
    }

    @Override
    public Node view() {
        Node made = view;
        if (made == null) {
            var binding = new MapController(model, context);
            controller = binding;
            made = Fxml.load(binding);
            view = made;
        }
        return made;
    }

    @Override
    public ObservableValue<Node> inspector() {
        return inspector.node();
    }

    @Override
    public void shown() {
        model.shown();
        if (controller != null) {
            controller.focus();
        }
    }

    @Override
    public void select(String item) {
        asked = model.project().components().stream()
                .map(component -> component.id())
                .filter(id -> id.value().equals(item))
                .findFirst();
        reveal();
    }

    /// Selects what was asked for as soon as there is a map.
    private void reveal() {
        if (asked.isPresent() && model.chartProperty().get() != null) {
            model.select(asked);
            asked = Optional.empty();
            if (controller != null) {
                controller.reveal();
            }
        }
    }

    @Override
    public void close() {
        inspector.close();
        model.close();
    }
}
