package dev.understudy.ui.runbook;

import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Fxml;
import dev.understudy.ui.common.Screen;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The runbook of the night, page by page.
public final class RunbookScreen implements Screen {
    private final RunbookModel model;
    private @Nullable RunbookController controller;
    private @Nullable Node view;

    public RunbookScreen(Context context, Gathering gathering) {
        model = new RunbookModel(context, gathering);
    }

    @Override
    public String id() {
        return "runbook";
    }

    @Override
    public String title() {
        return "Runbook";
    }

    @Override
    public Feather icon() {
        return Feather.BOOK_OPEN;
    }

    @Override
    public Node view() {
        Node made = view;
        if (made == null) {
            var binds = new RunbookController(model);
            made = Fxml.load(binds);
            controller = binds;
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
        Printed printed = model.printedProperty().get();
        if (printed == null) {
            return List.of();
        }
        List<String> sections = printed.sections();
        return IntStream.range(0, sections.size())
                .filter(number -> sections.get(number).toLowerCase(Locale.ROOT).contains(text))
                .mapToObj(number -> new Hit(icon(), sections.get(number), "runbook", Integer.toString(number)))
                .toList();
    }

    @Override
    public void close() {
        model.close();
        if (controller != null) {
            controller.close();
        }
    }
}
