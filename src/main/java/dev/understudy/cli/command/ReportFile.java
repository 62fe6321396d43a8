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

    /// Looks whether the file can be written, before anything starts.
    ///
    /// @throws CommandFailure with exit code 64 if it plainly cannot
    void check() {
        if (path == null) {
            return;
        }
        Path folder = path.toAbsolutePath().getParent();
        boolean writable = folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
        if (!writable || Files.isDirectory(path)) {
            throw new CommandFailure(
                    new Problem(
                            "The rehearsal was not started.",
                            "The report could not be written to " + path + " afterwards.",
                            "Name a file in a folder that is there and that you may write to."),
                    ExitCodes.USAGE);
        }
    }

    /// Writes the report. A failure is said and changes nothing else: the rehearsal has happened and its report has
    /// been printed.
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
