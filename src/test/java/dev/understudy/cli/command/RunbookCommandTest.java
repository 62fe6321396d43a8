package dev.understudy.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.cli.ExitCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunbookCommandTest {
    @TempDir
    private Path folder;

    private FakeParts parts;

    @BeforeEach
    void start() {
        parts = new FakeParts(folder);
    }

    @Test
    void aPdfAndMarkdownAreWritten() throws IOException {
        Path pdf = folder.resolve("night.pdf");
        Path markdown = folder.resolve("night.md");

        assertEquals(ExitCodes.OK, parts.run("runbook", "shop", "-o", pdf.toString()));
        assertTrue(parts.terminal().out().contains("Not ready: its first page says why."));
        assertEquals(ExitCodes.OK, parts.run("runbook", "shop", "-o", markdown.toString()));
        assertTrue(
                new String(Files.readAllBytes(pdf), 0, 5, java.nio.charset.StandardCharsets.US_ASCII).equals("%PDF-"));
        assertTrue(Files.readString(markdown).startsWith("# Migration runbook: "));
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWithForce() throws IOException {
        Path file = Files.writeString(folder.resolve("night.md"), "mine");

        assertEquals(ExitCodes.USAGE, parts.run("runbook", "shop", "-o", file.toString()));
        assertTrue(parts.terminal().err().contains("is there already."));
        assertEquals("mine", Files.readString(file));
        assertEquals(ExitCodes.OK, parts.run("runbook", "shop", "-o", file.toString(), "--force"));
        assertTrue(Files.readString(file).startsWith("# Migration runbook: "));
    }

    @Test
    void aFolderThatIsNotThereIsSaidInPlainSentences() {
        assertEquals(
                ExitCodes.USAGE,
                parts.run(
                        "runbook", "shop", "-o", folder.resolve("no/night.pdf").toString()));
        assertTrue(parts.terminal().err().contains("There is no folder for "));
        assertEquals(
                ExitCodes.USAGE,
                parts.run("runbook", "shop", "-o", folder.resolve("night.doc").toString()));
        assertTrue(parts.terminal().err().contains("ends neither in .pdf nor in .md."));
    }

    @Test
    void programsAreToldTheFileAndWhetherItIsReady() {
        assertEquals(
                ExitCodes.OK,
                parts.run(
                        "runbook",
                        "shop",
                        "--json",
                        "-o",
                        folder.resolve("night.md").toString()));
        assertTrue(parts.terminal().out().contains("\"ready\" : false"));
        assertTrue(parts.terminal().out().contains("\"rehearsals\" : 0"));
    }
}
