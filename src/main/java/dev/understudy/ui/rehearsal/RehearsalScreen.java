package dev.understudy.ui.rehearsal;

import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Fxml;
import dev.understudy.ui.common.Screen;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The control room: a rehearsal forward and back, live.
public final class RehearsalScreen implements Screen {
    private final Context context;
    private final RehearsalModel model;
    private @Nullable Node view;

    public RehearsalScreen(Context context, RehearsalRoom room) {
        this.context = context;
        model = new RehearsalModel(context, room);
        model.look();
    }

    @Override
    public String id() {
        return "rehearsal";
    }

    @Override
    public String title() {
        return "Rehearsal";
    }

    @Override
    public Feather icon() {
        return Feather.PLAY_CIRCLE;
    }

    @Override
    public Node view() {
        Node made = view;
        if (made == null) {
            made = Fxml.load(new RehearsalController(context, model));
            view = made;
        }
        return made;
    }

    @Override
    public List<Hit> search(String text) {
        return List.of("Start a rehearsal", "Control room").stream()
                .filter(title -> title.toLowerCase(Locale.ROOT).contains(text))
                .map(title -> new Hit(icon(), title, "rehearsal", ""))
                .toList();
    }

    @Override
    public void shown() {
        model.look();
    }

    @Override
    public @Nullable Leaving leaving() {
        return model.stageProperty().get().busy()
                ? new Leaving(
                        "A rehearsal is running.",
                        "It stops where it is and stays interrupted; everything that happened is on the disk. Open the"
                                + " project again to go on with it, roll it back or forget it.",
                        model::stop)
                : null;
    }

    /// Stops a rehearsal that still runs, and waits until it has let go of the file.
    @Override
    public void close() {
        model.close();
    }
}
