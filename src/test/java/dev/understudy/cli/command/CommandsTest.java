package dev.understudy.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.cli.CommandFailure;
import dev.understudy.cli.report.ReportJson;
import dev.understudy.cli.report.ReportText;
import dev.understudy.cli.report.Reports;
import dev.understudy.project.Problem;
import dev.understudy.rehearse.report.Report.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    @TempDir
    private Path folder;

    private FakeParts fake;

    @BeforeEach
    void fakeEverythingBehindTheCommands() {
        fake = new FakeParts(folder);
    }

    @Test
    void aReportIsPrintedAfterTheProgress() {
        assertEquals(0, fake.run("rehearse", "shop", "--practice", "--confirm", "all"));
        assertTrue(fake.terminal().out().contains("Starting the practice databases\n\nRehearsal of Corner Books\n"));
        assertTrue(fake.terminal().out().endsWith(ReportText.of(Reports.clean())));
        assertEquals("", fake.terminal().err());
    }

    @Test
    void jsonIsTheOnlyThingOnStandardOutput() {
        assertEquals(0, fake.run("rehearse", "shop", "--practice", "--confirm=all", "--json"));
        assertEquals(ReportJson.of(Reports.clean()), fake.terminal().out());
        assertTrue(fake.terminal().err().contains("Starting the practice databases"));
    }

    @Test
    void theOutcomeIsTheExitCode() {
        fake.report = Reports.clean(Outcome.ROLLED_BACK);

        assertEquals(1, fake.run("rehearse", "shop", "--practice", "--confirm", "all"));
    }

    @Test
    void theReportIsWrittenAsTextAndAsJson() throws IOException {
        Path text = folder.resolve("report.txt");
        Path json = folder.resolve("report.json");
        fake.run("rehearse", "shop", "--confirm=all", "--json", "--report", text.toString());
        fake.run("rehearse", "shop", "--confirm=all", "--report", json.toString());

        assertEquals(ReportText.of(Reports.clean()), Files.readString(text));
        assertEquals(ReportJson.of(Reports.clean()), Files.readString(json));
    }

    @Test
    void aReportThatCouldNotBeWrittenStopsTheRehearsalBeforeItStarts() {
        assertEquals(64, fake.run("rehearse", "shop", "--report", "/no/such/folder/report.txt"));
        assertTrue(fake.requests.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rehearse",
                "rehearse shop --no-such-option",
                "rehearse shop --scale many",
                "rehearse shop --continue --discard",
                "launch shop",
                "check",
                "export shop",
            })
    void aWrongCommandLineEndsWith64AndShowsTheHelp(String line) {
        assertEquals(64, fake.run(line.isEmpty() ? new String[0] : line.split(" ")));
        assertTrue(fake.terminal().err().contains("--help"), fake.terminal().err());
        assertEquals("", fake.terminal().out());
    }

    @Test
    void aWrongCommandLineAnswersInJsonToo() {
        assertEquals(64, fake.run("rehearse", "shop", "--json", "--no-such-option"));
        assertEquals("""
                {
                  "schema" : 1,
                  "error" : {
                    "what" : "The command line cannot be read.",
                    "why" : "Unknown option: '--no-such-option'.",
                    "next" : "See: understudy rehearse --help",
                    "exitCode" : 64
                  }
                }
                """, fake.terminal().out());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 65, 69, 77})
    void aFailureIsThreeSentencesAndItsOwnCode(int code) {
        fake.failure = new CommandFailure(new Problem("It failed.", "The host is away.", "Start it."), code);

        assertEquals(code, fake.run("rehearse", "shop", "--confirm", "all"));
        assertEquals(
                "understudy: It failed.\n  The host is away.\n  Start it.\n",
                fake.terminal().err());
    }

    @Test
    void aDefectOfOursIs70AndLeavesItsTraceInAFile() throws IOException {
        fake.failure = new IllegalStateException("no epoch");

        assertEquals(70, fake.run("rehearse", "shop", "--confirm", "all"));
        Path log = folder.resolve("state/defects.log");
        assertEquals("""
                understudy: Understudy failed through a defect of its own.
                  IllegalStateException: no epoch
                  Please report it with %s.
                """.formatted(log), fake.terminal().err());
        assertTrue(Files.readString(log).contains("at dev.understudy.cli.command.CommandsTest"));
    }

    @Test
    void debugPrintsTheTraceToo() {
        fake.failure = new IllegalStateException("no epoch");
        fake.run("rehearse", "shop", "--confirm", "all", "--debug");

        assertTrue(fake.terminal().err().contains("at dev.understudy.cli.command.CommandsTest"));
    }

    @Test
    void theTrailOfADefectThatCannotBeWrittenIsNotPromised() throws IOException {
        Files.writeString(folder.resolve("state"), "a file where the folder would be");
        fake.failure = new IllegalStateException("no epoch");

        assertEquals(70, fake.run("rehearse", "shop", "--confirm", "all"));
        assertTrue(fake.terminal().err().contains("--debug"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rehearse", "check", "new", "export"})
    void everyCommandShowsExamples(String command) {
        List<String> line = command.isEmpty() ? List.of("--help") : List.of(command, "--help");

        assertEquals(0, fake.run(line.toArray(String[]::new)));
        assertTrue(fake.terminal().out().contains("Example"), fake.terminal().out());
        assertFalse(fake.terminal().out().contains("%%"), fake.terminal().out());
    }

    @Test
    void theVersionIsSaid() {
        assertEquals(0, fake.run("--version"));
        assertEquals("Understudy 1.2.3\n", fake.terminal().out());
    }
}
