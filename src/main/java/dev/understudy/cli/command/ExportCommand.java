package dev.understudy.cli.command;

import dev.understudy.cli.CommandFailure;
import dev.understudy.cli.ExitCodes;
import dev.understudy.cli.Parts;
import dev.understudy.project.Problem;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Writes a project as a folder of text.
@Command(
        name = "export",
        description = "Writes a project as a folder of text: understudy.json and the SQL files that it names.",
        footer = {"", "Example:", "  understudy export shop.understudy shop"})
final class ExportCommand implements Callable<Integer> {
    private final Parts parts;

    @Parameters(paramLabel = "PROJECT", description = "A project file, or a folder in text form.")
    private Path project;

    @Parameters(paramLabel = "FOLDER", description = "A folder that is not there yet.")
    private Path folder;

    ExportCommand(Parts parts) {
        this.parts = parts;
    }

    /// @throws CommandFailure if the folder has the name of a project file
    @Override
    public Integer call() {
        if (folder.toString().endsWith(".understudy")) {
            throw new CommandFailure(
                    new Problem(
                            "The project was not exported.",
                            folder + " is the name of a project file, and an export is a folder.",
                            "Name a folder, or make a project file with: understudy new " + folder + " --from "
                                    + project),
                    ExitCodes.USAGE);
        }
        parts.projects().create(folder, parts.projects().open(project));
        parts.console().out().println("Wrote " + folder + ".");
        parts.console().out().flush();
        return ExitCodes.OK;
    }
}
