package dev.understudy.ui.validation;

import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Fxml;
import dev.understudy.ui.common.Screen;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Two databases held against each other.
public final class ValidationScreen implements Screen {
    private final ValidationModel model;
    private @Nullable Node view;
    private @Nullable ValidationController controller;

    public ValidationScreen(Context context, ComparisonRoom room) {
        model = new ValidationModel(context, room, System::nanoTime);
    }

    @Override
    public String id() {
        return "validation";
    }

    @Override
    public String title() {
        return "Validation";
    }

    @Override
    public Feather icon() {
        return Feather.CHECK_SQUARE;
    }

    @Override
    public Node view() {
        Node made = view;
        if (made == null) {
            var shows = new ValidationController(model);
            made = Fxml.load(shows);
            controller = shows;
            view = made;
        }
        return made;
    }

    @Override
    public List<Hit> search(String text) {
        return model.runProperty().get().tables().stream()
                .map(TableState::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(text))
                .limit(12)
                .map(name -> new Hit(icon(), name, "compared table", name))
                .toList();
    }

    /// @param item name of a compared table
    @Override
    public void select(String item) {
        view();
        ValidationController shows = controller;
        if (shows != null && !item.isEmpty()) {
            shows.select(item);
        }
    }

    @Override
    public void close() {
        ValidationController shows = controller;
        if (shows != null) {
            shows.close();
        }
        model.close();
    }
}
