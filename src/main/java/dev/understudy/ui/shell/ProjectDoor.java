package dev.understudy.ui.shell;

import dev.understudy.store.ProjectFile;
import java.nio.file.Path;

/// Where project files come from. Blocks; called off the JavaFX thread.
///
/// Each throws a [dev.understudy.store.StoreException] if the file cannot be read, made or had alone.
public interface ProjectDoor {
    /// Opens a project file, or a folder in text form, whose rehearsals are kept in a file of its own.
    Opened open(Path path);

    /// Opens the bundled sample, in the user's own folder.
    Opened sample();

    /// Makes a new project and opens it.
    Opened create(Path path);

    /// Writes a copy of an open project with all its rehearsals, and opens that.
    Opened copy(ProjectFile file, Path path);

    /// @param path what the person opened, to be opened again by
    record Opened(ProjectFile file, Path path) {}
}
