package dev.understudy.ui.overview;

import dev.understudy.project.Project;
import dev.understudy.readiness.GateResult;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Fxml;
import dev.understudy.ui.common.Screen;
import dev.understudy.ui.overview.standing.GatePlace;
import dev.understudy.ui.overview.standing.Standing;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The verdict first, then what it rests on and what to do next.
public final class OverviewScreen implements Screen {
    private static final int HITS = 12;

    private final OverviewModel model;
    private final Context context;
    private @Nullable Node view;

    /// @param gates the word of every gate on a project; asked off the JavaFX thread
    public OverviewScreen(Context context, Function<Project, List<GateResult>> gates) {
        this.context = context;
        model = new OverviewModel(context, gates);
    }

    @Override
    public String id() {
        return "overview";
    }

    @Override
    public String title() {
        return "Overview";
    }

    @Override
    public Feather icon() {
        return Feather.HOME;
    }

    @Override
    public Node view() {
        Node made = view;
        if (made == null) {
            made = Fxml.load(new OverviewController(model, context));
            view = made;
        }
        return made;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public List<Hit> search(String text) {
        Standing standing = model.standingProperty().get();
        Stream<Hit> gates = standing == null
                ? Stream.empty()
                : standing.gates().stream()
                        .map(gate -> new Hit(
                                Feather.CHECK_CIRCLE, GatePlace.of(gate.id()).title(gate), "gate", ""));
        Stream<Hit> fixed = Stream.of("Readiness: go or no go", "Project name and purpose")
                .map(title -> new Hit(icon(), title, "overview", ""));
        return Stream.concat(fixed, gates)
                .filter(hit -> hit.title().toLowerCase(Locale.ROOT).contains(text))
                .limit(HITS)
                .toList();
    }

    @Override
    public void close() {
        model.close();
    }
}
