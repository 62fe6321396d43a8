package dev.understudy.app;

import dev.understudy.cli.command.StarterProject;
import dev.understudy.store.ProjectFile;
import dev.understudy.ui.shell.ProjectDoor;
import java.nio.file.Path;
import java.util.Optional;

/// Project files as the window opens them.
///
/// @param home the program's folder, which holds the sample
record DeskDoor(ProjectFiles files, Path home) implements ProjectDoor {
    private static final String ENDING = ".understudy";

    @Override
    public Opened open(Path path) {
        return new Opened(files.opened(path, Optional.of(files.windowFile(path)), false), path);
    }

    @Override
    public Opened sample() {
        Path sample = home.resolve("sample-projects").resolve("corner-books");
        return open(sample);
    }

    /// @throws StoreException if something is there already
    @Override
    public Opened create(Path path) {
        Path file = named(path);
        String name = file.getFileName().toString();
        return new Opened(
                ProjectFile.create(file, StarterProject.named(name.substring(0, name.length() - ENDING.length()))),
                file);
    }

    @Override
    public Opened copy(ProjectFile file, Path path) {
        Path copy = named(path);
        file.copyTo(copy);
        return new Opened(ProjectFile.open(copy), copy);
    }

    private static Path named(Path path) {
        Path file = path.toAbsolutePath();
        return file.toString().endsWith(ENDING) ? file : file.resolveSibling(file.getFileName() + ENDING);
    }
}
