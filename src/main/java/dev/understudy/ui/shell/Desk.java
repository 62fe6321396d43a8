package dev.understudy.ui.shell;

import dev.understudy.store.ProjectFile;
import dev.understudy.ui.common.Activity;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Document;
import dev.understudy.ui.common.Failure;
import dev.understudy.ui.common.Screen;
import dev.understudy.ui.shell.ProjectDoor.Opened;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is open: one project with its screens, or none. Knows no controls. On the JavaFX thread only.
public final class Desk {
    private static final String KIND = "Understudy project";
    private static final String ENDING = "understudy";

    private final ShellParts parts;
    private final Activity activity;
    private final View view;
    private final Memory memory;
    private final Opening opening;
    private @Nullable Session session;
    private @Nullable Screen shown;

    /// Whoever shows it.
    interface View extends Failure.Reporter {
        /// A project was opened.
        void opened(Document document, List<Screen> screens);

        /// Nothing is open any more.
        void closed();

        /// Something goes on that closing would cut short: says so, and runs `then` once it was ended.
        void leaving(Screen.Leaving leaving, Runnable then);

        /// A screen comes into sight.
        void shown(Screen screen);
    }

    Desk(ShellParts parts, Activity activity, View view) {
        this.parts = parts;
        this.activity = activity;
        this.view = view;
        memory = new Memory(parts.memory(), parts.jobs(), view);
        opening = new Opening(parts.jobs(), activity, view);
    }

    /// Opens a project file or a folder in text form.
    public void open(Path path) {
        whenFree(() -> opening.open(() -> parts.door().open(path), this::show));
    }

    /// Opens the bundled sample.
    public void openSample() {
        whenFree(() -> opening.open(parts.door()::sample, this::show));
    }

    void create() {
        parts.choosing()
                .save("New project", KIND, ENDING, "migration.understudy")
                .ifPresent(path ->
                        whenFree(() -> opening.open(() -> parts.door().create(path), this::show)));
    }

    void choose() {
        parts.choosing().open("Open a project", KIND, ENDING).ifPresent(this::open);
    }

    void copy() {
        Session from = session;
        if (from == null) {
            return;
        }
        ProjectFile file = from.document().file();
        String name = String.valueOf(from.document().path().getFileName());
        parts.choosing()
                .save("Save as a copy", KIND, ENDING, "copy-of-" + name)
                .ifPresent(path ->
                        whenFree(() -> opening.open(() -> parts.door().copy(file, path), this::show)));
    }

    private void show(Opened opened) {
        leave();
        var document = new Document(opened.file(), opened.path(), parts.jobs(), parts.clock());
        var context = new Context(
                document, parts.jobs(), view, activity, this::go, parts.choosing(), parts.clock(), parts.zone());
        var now = new Session(document, parts.screens().apply(context));
        session = now;
        memory.change(kept -> kept.opened(opened.path()));
        view.opened(document, now.screens());
        go(now.screens().getFirst().id(), "");
    }

    /// Runs something that closes the open project: at once, or when a person has let go of what goes on in it.
    public void whenFree(Runnable then) {
        screens().stream()
                .flatMap(screen -> Optional.ofNullable(screen.leaving()).stream())
                .findFirst()
                .ifPresentOrElse(leaving -> view.leaving(leaving, then), then);
    }

    /// Closes the open project; everything is on the disk afterwards, or a failure says what is not.
    public void leave() {
        Session open = session;
        session = null;
        shown = null;
        if (open != null) {
            try {
                open.close();
            } catch (RuntimeException e) {
                view.report(Failure.of("The project was not closed well.", e, "Open it again and see what it holds."));
            }
        }
        view.closed();
    }

    /// Shows a screen, and in it an item; an empty item: as it was.
    public void go(String id, String item) {
        Session open = session;
        if (open == null) {
            return;
        }
        open.screen(id).ifPresent(screen -> {
            if (!screen.equals(shown)) {
                shown = screen;
                view.shown(screen);
                screen.shown();
            }
            if (!item.isEmpty()) {
                screen.select(item);
            }
        });
    }

    /// The open document.
    public Optional<Document> document() {
        return Optional.ofNullable(session).map(Session::document);
    }

    /// The screens of the open project; none if there is none.
    public List<Screen> screens() {
        Session open = session;
        return open == null ? List.of() : open.screens();
    }

    Memory memory() {
        return memory;
    }
}
