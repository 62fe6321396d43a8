package dev.understudy.cli;

import dev.understudy.project.Project;
import java.nio.file.Path;

/// Project files as a command sees them. A path that ends in `.understudy` is a file, any other a folder in
/// text form.
public interface Projects {

    /// Reads a project file, or a folder in text form. Changes neither.
    ///
    /// @throws CommandFailure with exit code 65 if it is missing, foreign, newer or damaged
    Project open(Path path);

    /// Writes a project to a path where nothing is yet.
    ///
    /// @throws CommandFailure if something is there already, or it cannot be written
    void create(Path path, Project project);
}
