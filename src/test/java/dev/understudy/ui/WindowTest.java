package dev.understudy.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.app.WindowParts;
import dev.understudy.project.Project;
import dev.understudy.store.ProjectFile;
import dev.understudy.store.text.TextForm;
import dev.understudy.ui.common.Look;
import dev.understudy.ui.shell.MainWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A test that drives the real window, without a display. The window is shown at the top left of the screen, as
/// the headless platform wants it, in the size that a test asks for.
public abstract class WindowTest extends FxRobot {
    @TempDir
    protected Path folder;

    private MainWindow window;
    private Stage stage;
    private WindowParts parts;

    @BeforeEach
    void open() throws TimeoutException {
        parts = new WindowParts(folder);
        stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(this::show);
    }

    private void show() {
        stage.setMaximized(false);
        stage.setX(0);
        stage.setY(0);
        window = new MainWindow(stage, parts.parts());
        window.show(Optional.empty());
        size(1280, 800);
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.setupFixture(() -> window.close());
        FxToolkit.cleanupStages();
    }

    protected MainWindow window() {
        return window;
    }

    /// Files that the next choosers answer with.
    protected WindowParts parts() {
        return parts;
    }

    protected final void size(double width, double height) {
        interact(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    /// The sample, in a file of its own.
    protected final Path sample() throws IOException {
        return file("corner-books", TextForm.read(Path.of("sample-projects", "corner-books")));
    }

    /// A project in a file of its own.
    protected final Path file(String name, Project project) throws IOException {
        Path file = folder.resolve(name + ".understudy");
        Files.deleteIfExists(file);
        ProjectFile.create(file, project).close();
        return file;
    }

    /// Opens a project and waits until it is there.
    protected final void open(Path project) {
        interact(() -> window.shell().desk().open(project));
        until(
                "the project is open",
                () -> lookup(".navigation .toggle-button").tryQuery().isPresent());
    }

    /// Shows a screen.
    protected final void go(String screen) {
        interact(() -> window.shell().desk().go(screen, ""));
        WaitForAsyncUtils.waitForFxEvents(10); // a pane that scrolls has its content only after a layout
    }

    /// Waits for something that comes by itself, at most twenty seconds.
    protected final void until(String what, BooleanSupplier holds) {
        try {
            WaitForAsyncUtils.waitFor(20, java.util.concurrent.TimeUnit.SECONDS, holds::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain until " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The only node of a style class or an id that is seen.
    protected final <T extends Node> T one(String query, Class<T> type) {
        return lookup(query).queryAs(type);
    }

    protected final Scene scene() {
        return stage.getScene();
    }

    /// The same as it would be in a window of that size, which may be larger than the headless screen can show.
    protected final void picture(String name, double width, double height) {
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> {
            Parent root = scene().getRoot();
            root.resize(width, height);
            for (int pass = 0; pass < 3; pass++) {
                root.applyCss();
                root.layout();
            }
            Picture.of(root).write(name);
            root.resize(scene().getWidth(), scene().getHeight());
            root.layout();
        });
    }

    /// Writes what is seen to `target/screens/NAME.png`, and checks that it is not one colour.
    protected final void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> assertTrue(Picture.of(scene()).write(name).colours() > 8, name + " shows nothing"));
    }

    /// Pictures of what is seen, light and dark, in the sizes that people have.
    protected final void inAllLooks(String name) {
        for (Look look : Look.values()) {
            interact(() -> window.wear(look));
            String word = look.name().toLowerCase(Locale.ROOT);
            picture("%s-%s-1280".formatted(name, word), 1280, 800);
            picture("%s-%s-1920".formatted(name, word), 1920, 1080);
        }
        interact(() -> window.wear(Look.LIGHT));
        size(1280, 800);
    }
}
