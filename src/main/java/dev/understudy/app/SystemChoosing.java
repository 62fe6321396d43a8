package dev.understudy.app;

import dev.understudy.ui.common.Choosing;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The system's own file choosers.
record SystemChoosing(Window window) implements Choosing {
    @Override
    public Optional<Path> open(String title, String kind, String ending) {
        return path(chooser(title, kind, ending).showOpenDialog(window));
    }

    @Override
    public Optional<Path> save(String title, String kind, String ending, String name) {
        FileChooser chooser = chooser(title, kind, ending);
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(window));
    }

    private static FileChooser chooser(String title, String kind, String ending) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*." + ending));
        return chooser;
    }

    @SuppressWarnings("NullableProblems")
    private static Optional<Path> path(@org.jspecify.annotations.Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
