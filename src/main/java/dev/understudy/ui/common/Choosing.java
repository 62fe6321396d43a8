package dev.understudy.ui.common;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the person for a file. The system's own choosers stand behind it; a test answers by itself.
public interface Choosing {
    /// A file that is there.
    ///
    /// @param title what for
    /// @param kind as the chooser names it, such as "Understudy project"
    /// @param ending such as `understudy`, without its dot
    Optional<Path> open(String title, String kind, String ending);

    /// A file to be written.
    ///
    /// @param name that is offered
    Optional<Path> save(String title, String kind, String ending, String name);
}
