package dev.understudy.cli;

import dev.understudy.runbook.Material;
import java.nio.file.Path;

/// What runbooks are made from, as a command sees it.
public interface Runbooks {
    /// Reads a project and its finished rehearsals. A folder in text form has none.
    ///
    /// @throws CommandFailure with exit code 65 if the project is missing, foreign, newer or damaged
    Material material(Path project);
}
