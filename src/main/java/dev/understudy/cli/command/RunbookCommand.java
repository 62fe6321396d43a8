package dev.understudy.cli.command;

import dev.understudy.cli.CommandFailure;
import dev.understudy.cli.ExitCodes;
import dev.understudy.cli.Parts;
import dev.understudy.cli.report.PlainText;
import dev.understudy.cli.report.ReportJson;
import dev.understudy.project.Problem;
import dev.understudy.runbook.Material;
import dev.understudy.runbook.document.Document;
import dev.understudy.runbook.markdown.MarkdownRunbook;
import dev.understudy.runbook.pdf.PdfRunbook;
import dev.understudy.runbook.section.Runbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the runbook of a project for the night itself.
@Command(
        name = "runbook",
        description = "Writes the runbook of a project: a PDF on A4 paper, or Markdown. Touches no database.",
        footer = {
            "",
            "A runbook is written whether the project is ready or not; one that is not says so first.",
            "",
            "Examples:",
            "  understudy runbook shop.understudy -o runbook.pdf",
            "  understudy runbook sample-projects/corner-books -o runbook.md"
        })
final class RunbookCommand implements Callable<Integer> {
    private static final String UNWRITTEN = "The runbook was not written.";

    private final Parts parts;

    @Parameters(paramLabel = "PROJECT", description = "A project file, or a folder in text form.")
    private Path project;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "A file that ends in .pdf or .md.")
    private Path file;

    @Option(names = "--force", description = "Replace the file if it is there.")
    private boolean force;

    @Option(names = "--json", description = "Answer with one JSON object on standard output.")
    private boolean json;

    RunbookCommand(Parts parts) {
        this.parts = parts;
    }

    /// @throws CommandFailure if the file has another ending, is there already, or cannot be written
    @Override
    public Integer call() {
        checkFile();
        Material material = parts.runbooks().material(project);
        Document document = Runbook.of(material);
        write(isPdf() ? PdfRunbook.of(document) : MarkdownRunbook.of(document).getBytes(StandardCharsets.UTF_8));
        say(material);
        return ExitCodes.OK;
    }

    private boolean isPdf() {
        return file.toString().endsWith(".pdf");
    }

    private void checkFile() {
        if (!isPdf() && !file.toString().endsWith(".md")) {
            throw failure(file + " ends neither in .pdf nor in .md.", "Name a file that does.");
        }
        if (!force && Files.exists(file)) {
            throw failure(file + " is there already.", "Choose another name, or replace it with --force.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw failure("There is no folder for " + file + ".", "Make the folder, or name another one.");
        }
        if (Files.isDirectory(file) || !Files.isWritable(Files.exists(file) ? file : folder)) {
            throw failure(file + " cannot be written to.", "Name a file in a folder that you may write to.");
        }
    }

    private void write(byte[] bytes) {
        try {
            Files.write(
                    file,
                    bytes,
                    StandardOpenOption.WRITE,
                    force ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw failure(
                    "%s could not be written: %s.".formatted(file, e.getMessage()),
                    "See whether the disk is full and you may write there.");
        }
    }

    private void say(Material material) {
        boolean ready = Runbook.ready(material);
        if (json) {
            parts.console()
                    .out()
                    .print(ReportJson.text(ReportJson.object()
                            .put("file", file.toString())
                            .put("ready", ready)
                            .put("rehearsals", material.rehearsals().size())));
        } else {
            parts.console().out().println(PlainText.safe("Wrote " + file + "."));
            parts.console()
                    .out()
                    .println(ready ? "Ready: every point is clear." : "Not ready: its first page says why.");
        }
        parts.console().out().flush();
    }

    private static CommandFailure failure(String why, String next) {
        return new CommandFailure(new Problem(UNWRITTEN, why, next), ExitCodes.USAGE);
    }
}
