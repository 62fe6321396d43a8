package dev.understudy.ui.shell;

import dev.understudy.ui.common.Failure;
import dev.understudy.ui.common.Look;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;

/// The window: its place, its keys, what is dropped on it, and its end.
public final class MainWindow {
    private final Stage stage;
    private final ShellController shell;

    /// Makes the window; [#show] shows it. On the JavaFX thread.
    public MainWindow(Stage stage, ShellParts parts) {
        this.stage = stage;
        shell = new ShellController(parts);
        Thread.currentThread()
                .setUncaughtExceptionHandler((_, defect) -> shell.report(Failure.of(
                        "Something in the window went wrong.",
                        defect,
                        "What was on the disk still is. Copy the details for whoever mends it.")));
        var scene = new Scene(shell.load());
        stage.setScene(scene);
        stage.setTitle("Understudy");
        keys(scene);
        drops(scene);
        place(shell.desk().memory().now().frame());
        shell.wear(shell.desk().memory().now().look().orElseGet(MainWindow::systems));
        Platform.getPreferences().colorSchemeProperty().subscribe(_ -> {
            if (shell.desk().memory().now().look().isEmpty()) {
                shell.wear(systems());
            }
        });
        stage.setOnCloseRequest(request -> {
            request.consume();
            shell.desk().whenFree(this::close);
        });
    }

    /// Shows it, with a project or with the page of the first run.
    public void show(Optional<Path> project) {
        stage.show();
        project.ifPresent(shell.desk()::open);
    }

    /// What the window shows and can do.
    public ShellController shell() {
        return shell;
    }

    /// Puts a look on, for this time.
    public void wear(Look look) {
        shell.wear(look);
    }

    /// Remembers where it stands and closes the project. The process ends when its last window is closed.
    public void close() {
        var frame = new Remembered.Frame(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
        shell.desk().memory().change(kept -> kept.with(frame));
        shell.desk().leave();
        stage.close();
    }

    private void place(Remembered.Frame frame) {
        stage.setX(frame.x());
        stage.setY(frame.y());
        stage.setWidth(frame.width());
        stage.setHeight(frame.height());
        stage.setMaximized(frame.maximized());
    }

    private static Look systems() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Look.DARK : Look.LIGHT;
    }

    private void keys(Scene scene) {
        key(scene, KeyCode.K, shell::onSearch);
        key(scene, KeyCode.Z, shell::onUndo);
        key(scene, KeyCode.Y, shell::onRedo);
        key(scene, KeyCode.Z, shell::onRedo, KeyCombination.SHIFT_DOWN);
        key(scene, KeyCode.N, shell.desk()::create);
        key(scene, KeyCode.O, shell.desk()::choose);
        key(scene, KeyCode.S, () -> shell.desk().document().ifPresent(document -> document.saveAgain()));
        key(scene, KeyCode.S, shell.desk()::copy, KeyCombination.SHIFT_DOWN);
        for (int number = 1; number <= 9; number++) {
            int index = number - 1;
            key(scene, KeyCode.getKeyCode(Integer.toString(number)), () -> nth(index));
        }
    }

    private void nth(int index) {
        if (index < shell.desk().screens().size()) {
            shell.desk().go(shell.desk().screens().get(index).id(), "");
        }
    }

    private static void key(Scene scene, KeyCode code, Runnable action, KeyCombination.Modifier... more) {
        var modifiers = new KeyCombination.Modifier[more.length + 1];
        modifiers[0] = KeyCombination.SHORTCUT_DOWN;
        System.arraycopy(more, 0, modifiers, 1, more.length);
        scene.getAccelerators().put(new KeyCodeCombination(code, modifiers), action);
    }

    private void drops(Scene scene) {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        scene.setOnDragDropped(event -> {
            List<File> files = event.getDragboard().getFiles();
            event.setDropCompleted(!files.isEmpty());
            if (!files.isEmpty()) {
                shell.desk().open(files.getFirst().toPath());
            }
            event.consume();
        });
    }
}
