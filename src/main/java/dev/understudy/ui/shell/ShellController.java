package dev.understudy.ui.shell;

import dev.understudy.store.ProjectFile;
import dev.understudy.ui.common.Activity;
import dev.understudy.ui.common.Document;
import dev.understudy.ui.common.Failure;
import dev.understudy.ui.common.Fxml;
import dev.understudy.ui.common.Look;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Saving;
import dev.understudy.ui.common.Screen;
import dev.understudy.ui.common.Shown;
import java.util.List;
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
public final class ShellController implements Desk.View {
    private final ShellParts parts;
    private final Activity activity = new Activity();
    private final Desk desk;
    private @Nullable Front front;
    private @Nullable NavigationBar bar;
    private Look look = Look.LIGHT;

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
        desk = new Desk(parts, activity, this);
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
        closed();
    }

    @Override
    public void closed() {
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
                                desk.memory().now().recent(),
                                new FirstRunController.Ways(desk::openSample, desk::create, desk::choose, desk::open))
                        .node());
    }

    @Override
    public void opened(Document document, List<Screen> screens) {
        bar().show(screens, id -> desk.go(id, ""));
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

    @Override
    public void shown(Screen screen) {
        middle.getChildren().setAll(screen.view());
        bar().choose(screen.id());
        inspect(screen.inspector());
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

    @Override
    public void report(Failure failure) {
        var card = new FailureCard(failure, () -> front().hide());
        front().show(card.node(), card.close());
    }

    @Override
    public void leaving(Screen.Leaving leaving, Runnable then) {
        var card = new LeavingCard(leaving, then, () -> front().hide());
        front().show(card.node(), card.stay());
    }

    @FXML
    void onSearch() {
        if (desk.document().isEmpty()) {
            return;
        }
        var model = new SearchModel(desk.screens(), actions());
        var card = new SearchCard(text -> model.find(text, desk::go), () -> front().hide());
        front().show(card.node(), card.field());
    }

    private List<SearchModel.Action> actions() {
        return List.of(
                action(Feather.PLUS, "New project", desk::create),
                action(Feather.FOLDER, "Open a project", desk::choose),
                action(Feather.COPY, "Save as a copy", desk::copy),
                action(Feather.X, "Close the project", () -> desk.whenFree(desk::leave)),
                action(Feather.MOON, "Light or dark", this::onTheme),
                action(Feather.ROTATE_CCW, "Undo", this::onUndo),
                action(Feather.ROTATE_CW, "Redo", this::onRedo));
    }

    private static SearchModel.Action action(Feather icon, String title, Runnable run) {
        return new SearchModel.Action(new Screen.Hit(icon, title, "action", ""), run);
    }

    @FXML
    void onFiles() {
        var ways = new FilesCard.Ways(
                desk::create, desk::choose, desk::copy, desk::openSample, () -> desk.whenFree(desk::leave), desk::open);
        var card = new FilesCard(desk.memory().now().recent(), desk.document().isPresent(), ways, () -> front().hide());
        front().show(card.node(), card.node().getChildren().get(1));
    }

    @FXML
    void onUndo() {
        desk.document().ifPresent(Document::undo);
    }

    @FXML
    void onRedo() {
        desk.document().ifPresent(Document::redo);
    }

    @FXML
    void onTheme() {
        wear(look.other());
        desk.memory().change(kept -> kept.with(look));
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

    /// What is open.
    public Desk desk() {
        return desk;
    }

    Front front() {
        return java.util.Objects.requireNonNull(front, "the window is not loaded yet");
    }

    private NavigationBar bar() {
        return java.util.Objects.requireNonNull(bar, "the window is not loaded yet");
    }
}
