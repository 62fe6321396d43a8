package dev.understudy.cli.command;

import dev.understudy.cli.ExitCodes;
import dev.understudy.cli.Parts;
import dev.understudy.cli.report.PlainText;
import dev.understudy.project.Project;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a new project: an empty one, or a copy.
@Command(
        name = "new",
        description = "Writes a new project: an empty one, or a copy of another.",
        footer = {
            "",
            "Examples:",
            "  understudy new shop.understudy --name \"Shop to PostgreSQL\"",
            "  understudy new shop                       (a folder in text form)",
            "  understudy new books.understudy --from sample-projects/corner-books"
        })
final class NewCommand implements Callable<Integer> {
    private final Parts parts;

    @Parameters(
            paramLabel = "FILE|FOLDER",
            description = "Where to: a name that ends in .understudy is a project file, any other a folder.")
    private Path path;

    @Option(names = "--name", paramLabel = "NAME", description = "The project's name. Default: that of the file.")
    @Nullable
    private String name;

    @Option(names = "--from", paramLabel = "PROJECT", description = "Copy this project.")
    @Nullable
    private Path from;

    NewCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        Project project = from == null
                ? StarterProject.named(name == null ? fileName() : name)
                : renamed(parts.projects().open(from));
        parts.projects().create(path, project);
        parts.console().out().println("Wrote " + PlainText.safe(project.name()) + " to " + path + ".");
        parts.console().out().flush();
        return ExitCodes.OK;
    }

    private String fileName() {
        String last = path.toAbsolutePath().normalize().getFileName().toString();
        return last.endsWith(".understudy") ? last.substring(0, last.length() - ".understudy".length()) : last;
    }

    private Project renamed(Project project) {
        return name == null ? project : StarterProject.renamed(project, name);
    }
}
