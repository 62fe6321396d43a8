package dev.understudy.app;

import dev.understudy.rehearse.engine.Rehearser;
import dev.understudy.rehearse.report.Report;
import dev.understudy.store.ProjectFile;
import dev.understudy.ui.rehearsal.RehearsalRoom;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Rehearsals in the file that the window has open, on the same engine as those of the command.
record ControlRoom(Engine engine, ProjectFiles files) implements RehearsalRoom {
    @Override
    public Report rehearse(ProjectFile file, Path path, Ask ask, Rehearser.Audience audience)
            throws InterruptedException {
        var run = new Engine.Run(ask.settings(), ask.way(), ask.resolutions(), List.of());
        return engine.rehearse(place(file, path), run, audience);
    }

    @Override
    public void discard(ProjectFile file, Path path) {
        engine.discard(place(file, path));
    }

    /// A folder is open in a file of the window's own: its practice databases are its own too.
    private Engine.Place place(ProjectFile file, Path path) {
        Path kept = Files.isDirectory(path) ? files.windowFile(path) : path;
        return new Engine.Place(file, path, files.practiceFolder(kept));
    }
}
