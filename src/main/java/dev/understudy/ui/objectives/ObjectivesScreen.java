package dev.understudy.ui.objectives;

import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Fxml;
import dev.understudy.ui.common.Screen;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// SLA, RPO and RTO: the three numbers that are written down first.
public final class ObjectivesScreen implements Screen {
    private final ObjectivesModel model;
    private @Nullable Node view;

    public ObjectivesScreen(Context context) {
        model = new ObjectivesModel(context.document());
    }

    @Override
    public String id() {
        return "objectives";
    }

    @Override
    public String title() {
        return "Objectives";
    }

    @Override
    public Feather icon() {
        return Feather.TARGET;
    }

    @Override
    public Node view() {
        Node made = view;
        if (made == null) {
            made = Fxml.load(new ObjectivesController(model));
            view = made;
        }
        return made;
    }

    @Override
    public List<Hit> search(String text) {
        return List.of("SLA: availability", "RTO: recovery time objective", "RPO: recovery point objective").stream()
                .filter(title -> title.toLowerCase(java.util.Locale.ROOT).contains(text))
                .map(title -> new Hit(icon(), title, "objective", ""))
                .toList();
    }

    @Override
    public void close() {
        model.close();
    }
}
