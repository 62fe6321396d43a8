package dev.understudy.cli.command;

import dev.understudy.cli.CommandFailure;
import dev.understudy.cli.ExitCodes;
import dev.understudy.cli.report.ReportJson;
import dev.understudy.cli.report.ReportText;
import dev.understudy.project.Problem;
import dev.understudy.rehearse.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The file that `--report` names.
///
/// @param path null: none was asked for
record ReportFile(@Nullable Path path) {

    /// Looks, before anything starts, whether the file can be written, and that it is no part of the project.
    ///
    /// @param project the project's path: a file, or a folder in text form
    /// @param kept the project file that keeps the rehearsal of a folder, where one was named
    /// @throws CommandFailure with exit code 64 if it plainly cannot
    void check(Path project, @Nullable Path kept) {
        if (path == null) {
            return;
        }
        Path folder = path.toAbsolutePath().getParent();
        boolean writable = folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
        if (!writable || Files.isDirectory(path) || (Files.exists(path) && !Files.isWritable(path))) {
            throw refused("The report could not be written to " + path + " afterwards.");
        }
        if (same(project)
                || (kept != null && same(kept))
                || (Files.exists(path) && real(path).startsWith(real(project)))) {
            throw refused("The report would replace " + path + ", which is part of the project.");
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

    private static CommandFailure refused(String why) {
        return new CommandFailure(
                new Problem(
                        "The rehearsal was not started.",
                        why,
                        "Name a file of its own, in a folder that is there and that you may write to."),
                ExitCodes.USAGE);
    }

    /// Writes the report. A failure is said and changes nothing else: the rehearsal has happened and
    /// its report has been printed.
    void write(Report report, PrintWriter err) {
        if (path == null) {
            return;
        }
        try {
            Files.writeString(path, path.toString().endsWith(".json") ? ReportJson.of(report) : ReportText.of(report));
        } catch (IOException e) {
            err.println("understudy: The report could not be written to " + path + ": " + e.getMessage());
            err.flush();
        }
    }
}
