package dev.understudy.cli.command;

import dev.understudy.cli.CommandFailure;
import dev.understudy.cli.ExitCodes;
import dev.understudy.project.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A file that a command was asked to write to beside its answer, such as the one that `--report` names.
///
/// @param path null: none was asked for
/// @param instead what is said not to have been done where it cannot be written, a sentence
record ReportFile(@Nullable Path path, String instead) {

    /// Looks, before anything starts, whether the file can be written, and that it is no part of the project.
    ///
    /// @param project the project's path: a file, or a folder in text form
    /// @param kept the project file that keeps the rehearsal of a folder, where one was named
    /// @throws CommandFailure with exit code 64 if it plainly cannot
    void check(Path project, @Nullable Path kept) {
        check();
        if (path != null
                && (same(project)
                        || (kept != null && same(kept))
                        || (Files.exists(path) && real(path).startsWith(real(project))))) {
            throw refused("The report would replace " + path + ", which is part of the project.");
        }
    }

    /// Looks, before anything starts, whether the file can be written.
    ///
    /// @throws CommandFailure with exit code 64 if it plainly cannot
    void check() {
        if (path == null) {
            return;
        }
        Path folder = path.toAbsolutePath().getParent();
        boolean writable = folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
        if (!writable || Files.isDirectory(path) || (Files.exists(path) && !Files.isWritable(path))) {
            throw refused("The report could not be written to " + path + " afterwards.");
        }
    }

    private boolean same(Path other) {
        return path != null && real(path).equals(real(other));
    }

    /// The path without links, as far as it is there.
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException _) {
            return path.toAbsolutePath().normalize();
        }
    }

    private CommandFailure refused(String why) {
        return new CommandFailure(
                new Problem(
                        instead, why, "Name a file of its own, in a folder that is there and that you may write to."),
                ExitCodes.USAGE);
    }

    /// Writes to it: `json` if its name ends so, else `text`. A failure is said and changes nothing else: what
    /// was asked for has been done, and its report has been printed.
    void write(Supplier<String> json, Supplier<String> text, PrintWriter err) {
        if (path == null) {
            return;
        }
        try {
            Files.writeString(path, (path.toString().endsWith(".json") ? json : text).get());
        } catch (IOException e) {
            err.println("understudy: The report could not be written to " + path + ": " + e.getMessage());
            err.flush();
        }
    }
}
