package dev.understudy.ui.shell;

import dev.understudy.store.ProjectFile;
import dev.understudy.ui.common.Activity;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Document;
import dev.understudy.ui.common.Failure;
import dev.understudy.ui.common.Fxml;
import dev.understudy.ui.common.Look;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Saving;
import dev.understudy.ui.common.Screen;
import dev.understudy.ui.common.Shown;
import dev.understudy.ui.shell.ProjectDoor.Opened;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Binds the window to the open project; decides nothing about its content.
public final class ShellController {
    private static final String KIND = "Understudy project";
    private static final String ENDING = "understudy";

    private final ShellParts parts;
    private final Activity activity = new Activity();
    private final Memory memory;
    private final Opening opening;
    private @Nullable Session session;
    private @Nullable Front front;
    private @Nullable NavigationBar bar;
    private Look look = Look.LIGHT;
    private @Nullable Screen shown;

    @FXML
    private StackPane root;

    @FXML
    private Label projectName;

    @FXML
    private Label purpose;

    @FXML
    private Label saved;

    @FXML
    private Button search;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    @FXML
    private Button theme;

    @FXML
    private Button files;

    @FXML
    private VBox navigation;

    @FXML
    private StackPane middle;

    @FXML
    private ScrollPane inspector;

    @FXML
    private Label activityText;

    @FXML
    private ProgressBar progress;

    @FXML
    private Hyperlink cancel;

    @FXML
    private Label fingerprint;

    @FXML
    private StackPane veil;

    public ShellController(ShellParts parts) {
        this.parts = parts;
        memory = new Memory(parts.memory(), parts.jobs(), this::report);
        opening = new Opening(parts.jobs(), activity, this::report);
    }

    /// Makes the window's content.
    public Parent load() {
        return Fxml.load(this);
    }

    @FXML
    private void initialize() {
        front = new Front(veil);
        bar = new NavigationBar(navigation);
        activityText.textProperty().bind(activity.whatProperty());
        progress.progressProperty().bind(activity.progressProperty());
        progress.visibleProperty().bind(activity.whatProperty().isNotEmpty());
        cancel.visibleProperty().bind(activity.whatProperty().isNotEmpty());
        Parts.describe(theme, "Light or dark");
        Parts.describe(files, "Project: new, open, save as");
        Parts.describe(search, "Search everything (Ctrl+K)");
        showNothing();
    }

    // ---- what is open

    /// Opens a project file or a folder in text form.
    public void open(Path path) {
        opening.open(() -> parts.door().open(path), this::show);
    }

    void openSample() {
        opening.open(parts.door()::sample, this::show);
    }

    void create() {
        parts.choosing()
                .save("New project", KIND, ENDING, "migration.understudy")
                .ifPresent(path -> opening.open(() -> parts.door().create(path), this::show));
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
                .ifPresent(path -> opening.open(() -> parts.door().copy(file, path), this::show));
    }

    private void show(Opened opened) {
        leave();
        var document = new Document(opened.file(), opened.path(), parts.jobs(), parts.clock());
        var context = new Context(
                document,
                parts.jobs(),
                this::report,
                activity,
                this::go,
                parts.choosing(),
                parts.clock(),
                parts.zone());
        var now = new Session(document, parts.screens().apply(context));
        session = now;
        memory.change(kept -> kept.opened(opened.path()));
        bind(document);
        bar().show(now.screens(), id -> go(id, ""));
        go(now.screens().getFirst().id(), "");
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
                report(Failure.of("The project was not closed well.", e, "Open it again and see what it holds."));
            }
        }
        showNothing();
    }

    private void showNothing() {
        bar().show(List.of(), _ -> {});
        inspect(null);
        projectName.textProperty().unbind();
        purpose.textProperty().unbind();
        projectName.setText("");
        purpose.setText("");
        saved.textProperty().unbind();
        saved.setText("");
        fingerprint.setText("");
        undo.disableProperty().unbind();
        redo.disableProperty().unbind();
        undo.setDisable(true);
        redo.setDisable(true);
        search.setDisable(true);
        middle.getChildren()
                .setAll(new FirstRunController(
                                memory.now().recent(),
                                new FirstRunController.Ways(this::openSample, this::create, this::choose, this::open))
                        .node());
    }

    private void bind(Document document) {
        search.setDisable(false);
        projectName.textProperty().bind(document.projectProperty().map(project -> project.name()));
        purpose.textProperty().bind(document.projectProperty().map(project -> project.purpose()));
        saved.textProperty().bind(document.savingProperty().map(this::words));
        undo.disableProperty().bind(document.undoProperty().isEmpty());
        redo.disableProperty().bind(document.redoProperty().isEmpty());
        document.undoProperty().subscribe(name -> Parts.describe(undo, "Undo %s (Ctrl+Z)".formatted(name)));
        document.redoProperty().subscribe(name -> Parts.describe(redo, "Redo %s (Ctrl+Shift+Z)".formatted(name)));
        document.savingProperty().subscribe(saving -> {
            if (saving instanceof Saving.Refused(Failure why)) {
                report(why);
            }
        });
        document.projectProperty()
                .subscribe(project -> fingerprint.setText(
                        "plan " + ProjectFile.fingerprints(project).plan().substring(0, 8)));
    }

    private String words(Saving saving) {
        return switch (saving) {
            case Saving.Saved(var at) -> "Saved " + Shown.time(at, parts.zone());
            case Saving.Under() -> "Saving";
            case Saving.Refused _ -> "Not saved";
        };
    }

    // ---- going about

    /// Shows a screen, and in it an item.
    public void go(String id, String item) {
        Session open = session;
        if (open == null) {
            return;
        }
        open.screen(id).ifPresent(screen -> {
            if (!screen.equals(shown)) {
                shown = screen;
                middle.getChildren().setAll(screen.view());
                bar().choose(id);
                inspect(screen.inspector());
                screen.shown();
            }
            if (!item.isEmpty()) {
                screen.select(item);
            }
        });
    }

    private void inspect(@Nullable ObservableValue<Node> selected) {
        inspector.contentProperty().unbind();
        inspector.visibleProperty().unbind();
        if (selected == null) {
            inspector.setVisible(false);
        } else {
            inspector.contentProperty().bind(selected);
            inspector.visibleProperty().bind(inspector.contentProperty().isNotNull());
        }
        inspector.managedProperty().bind(inspector.visibleProperty());
    }

    /// Shows a failure in front of the window.
    public void report(Failure failure) {
        var card = new FailureCard(failure, () -> front().hide());
        front().show(card.node(), card.close());
    }

    @FXML
    void onSearch() {
        Session open = session;
        if (open == null) {
            return;
        }
        var model = new SearchModel(open.screens(), actions());
        var card = new SearchCard(text -> model.find(text, this::go), () -> front().hide());
        front().show(card.node(), card.field());
    }

    private List<SearchModel.Action> actions() {
        return List.of(
                action(Feather.PLUS, "New project", this::create),
                action(Feather.FOLDER, "Open a project", this::choose),
                action(Feather.COPY, "Save as a copy", this::copy),
                action(Feather.X, "Close the project", this::leave),
                action(Feather.MOON, "Light or dark", this::onTheme),
                action(Feather.ROTATE_CCW, "Undo", this::onUndo),
                action(Feather.ROTATE_CW, "Redo", this::onRedo));
    }

    private static SearchModel.Action action(Feather icon, String title, Runnable run) {
        return new SearchModel.Action(new Screen.Hit(icon, title, "action", ""), run);
    }

    @FXML
    void onFiles() {
        var ways =
                new FilesCard.Ways(this::create, this::choose, this::copy, this::openSample, this::leave, this::open);
        var card = new FilesCard(memory.now().recent(), session != null, ways, () -> front().hide());
        front().show(card.node(), card.node().getChildren().get(1));
    }

    @FXML
    void onUndo() {
        document().ifPresent(Document::undo);
    }

    @FXML
    void onRedo() {
        document().ifPresent(Document::redo);
    }

    @FXML
    void onTheme() {
        wear(look.other());
        memory.change(kept -> kept.with(look));
    }

    @FXML
    private void onCancel() {
        activity.cancel();
    }

    /// Puts a look on.
    void wear(Look chosen) {
        look = chosen;
        chosen.dress(root.getScene());
        theme.setGraphic(Parts.icon(chosen == Look.DARK ? Feather.SUN : Feather.MOON));
    }

    /// The open document.
    public Optional<Document> document() {
        return Optional.ofNullable(session).map(Session::document);
    }

    /// The screens of the open project; none if there is none.
    List<Screen> screens() {
        Session open = session;
        return open == null ? List.of() : open.screens();
    }

    Memory memory() {
        return memory;
    }

    Front front() {
        return java.util.Objects.requireNonNull(front, "the window is not loaded yet");
    }

    private NavigationBar bar() {
        return java.util.Objects.requireNonNull(bar, "the window is not loaded yet");
    }
}
