package dev.understudy.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.app.Typed.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is wrong with what a command is given, it ends with the exit code that says so and with three
/// sentences: what, why, what next. Nothing is begun, nothing is changed.
class BadInputIT extends SpoiledSample {
    @Test
    void aProjectFileThatIsNotThereIsNotMade() {
        Path file = folder.resolve("shop.understudy");
        refused(rehearse(file), PROJECT, "There is no such file.", "create a project");
        assertFalse(Files.exists(file));
    }

    @Test
    void aForeignFileIsLeftAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("shop.understudy"), "select 1;\n".repeat(50));
        refused(rehearse(file), PROJECT, "is not a project file", "Choose a .understudy file.");
        assertEquals("select 1;\n".repeat(50), Files.readString(file));
    }

    @Test
    void aDatabaseOfAnotherProgramIsLeftAsItIs() throws IOException, SQLException {
        spoiled("pragma application_id = 77", "is a database of another program", "Choose a .understudy file.");
    }

    @Test
    void aNewerProjectFileAsksForANewerProgram() throws IOException, SQLException {
        spoiled("pragma user_version = 9", "was written by a newer Understudy", "Update Understudy.");
    }

    @Test
    void aProjectFileWithATriggerInItIsNotTrusted() throws IOException, SQLException {
        spoiled(
                "create trigger evil after insert on part begin delete from script; end",
                "holds the trigger evil",
                "Do not trust this file");
    }

    @Test
    void aProjectFileWhoseContentWasChangedByHandIsRefusedWithThePlace() throws IOException, SQLException {
        spoiled("update part set json = '{' where name = 'objectives'", "Objectives is not JSON", "text form");
    }

    private void spoiled(String sql, String... words) throws IOException, SQLException {
        Path file = projectFile();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
        byte[] before = Files.readAllBytes(file);
        refused(rehearse(file), PROJECT, words);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    /// Ends with 0 where a byte was hit that says nothing, and never with a defect.
    @Test
    void damageAnywhereInAProjectFileIsNeverADefect() throws IOException {
        byte[] whole = Files.readAllBytes(projectFile());
        var random = new Random(4);
        for (int round = 0; round < 80; round++) {
            byte[] damaged = Arrays.copyOf(whole, round % 4 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int hit = 0; hit < 20 && damaged.length > 0; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("damaged.understudy"), damaged);
            Ended ended = typed.run("check", file.toString(), "--json");
            assertTrue(ended.code() == 0 || ended.code() == PROJECT, "round " + round + ": " + ended.err());
        }
    }

    @Test
    void aFolderWithoutAProjectIsNamed() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        refused(rehearse(empty), PROJECT, "holds no understudy.json", "Name a folder that holds one.");
        assertEquals(Map.of(), SampleCopy.content(empty));
    }

    @Test
    void aMissingScriptIsNamedWithThePlaceThatNamesIt() throws IOException {
        Files.delete(sample.folder().resolve("sql/expand-target.sql"));
        refused(rehearse(), PROJECT, "scripts[", "names sql/expand-target.sql, which is missing", "Put the file there");
    }

    @Test
    void aScriptThatAStepNamesAndTheProjectDoesNotHaveIsNamed() throws IOException {
        sample.edit(project -> ((ArrayNode) project.path("scripts")).remove(0));
        refused(rehearse(), PROJECT, "add-keys", "sql/add-indexes-target.sql", "understudy check");
    }

    @Test
    void jsonThatStopsAnywhereIsRefusedWithLineAndColumn() throws IOException {
        String whole = Files.readString(sample.json()).strip();
        for (int end = 0; end < whole.length(); end += 997) {
            Files.writeString(sample.json(), whole.substring(0, end));
            refused(rehearse(), PROJECT, "understudy.json", "Correct the file");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "objectives, 'objectives must be an object'",
        "plan, 'plan must be an object'",
        "connections, 'connections must be a list'"
    })
    void aFieldOfTheWrongShapeIsNamed(String field, String what) throws IOException {
        sample.edit(project -> project.put(field, 7));
        refused(rehearse(), PROJECT, what, "Correct the file");
    }

    @Test
    void settingsThatAKindDoesNotKnowAreAllNamed() throws IOException {
        sample.edit(project -> ((ObjectNode) action(project, 1, 0).path("settings"))
                .put("batch", "many")
                .put("speed", "high"));
        refused(rehearse(), PROJECT, "backfill", "batch", "speed", "understudy check");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--roll-back-at=launch", "--through=launch", "--fault=kill-target@launch", "--confirm=launch"})
    void aStepThatThePlanDoesNotHaveIsNamedWithThoseItHas(String option) {
        refused(
                typed.run("rehearse", sample.folder().toString(), "--json", option),
                USAGE,
                "names launch, and the plan has no such step",
                "expand, write-both, backfill",
                "--help");
    }

    @Test
    void aStepInDoubtThatThePlanDoesNotHaveIsNamed() {
        refused(rehearse("--continue", "--resolve", "launch=done"), USAGE, "names launch", "--help");
        refused(rehearse("--continue", "--resolve", "backfill=maybe"), USAGE, "STEP=done or STEP=again", "--help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--scale=0",
                "--pace=-1",
                "--scale=many",
                "--roll-back-at=backfill:0%",
                "--roll-back-at=expand:50%",
                "--fault=explode@soak",
                "--fault=cut-source",
                "--fault=cut-source@soak:2d",
                "--trust-host=db",
                "--trust-host=db:99999",
                "--resolve=backfill",
                "--launch",
                "--continue --discard"
            })
    void whatCannotBeMeantIsRefusedBeforeAnythingStarts(String options) {
        refused(rehearse(options.split(" ")), USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop-outbox", "tidy"})
    void nobodyTurnsBackAfterThePointOfNoReturn(String step) {
        refused(rehearse("--roll-back-at", step), USAGE, "comes after step contract", "no way back");
    }

    @Test
    void aServerThatIsNotOursIsNeverKilled() throws IOException {
        sample.at("staging", "localhost", Map.of());
        refused(rehearse("--fault", "kill-source@backfill"), USAGE, "kills a server", "practice servers");
    }

    @Test
    void stepsThatWaitForAPersonNeedOneOrAWordBeforehand() throws IOException {
        sample.edit(project -> action(project, 0, 0)
                .put("kind", "confirm")
                .putObject("settings")
                .put("question", "Sure?"));
        refused(typed.run("rehearse", sample.folder().toString(), "--json"), USAGE, "expand", "--confirm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nowhere/report.txt",
                "books",
                "books/understudy.json",
                "books/sql/expand-target.sql",
                "here.understudy"
            })
    void aReportThatCannotBeWrittenOrWouldReplaceTheProjectIsRefusedFirst(String path) {
        refused(
                rehearse(
                        "--file",
                        folder.resolve("here.understudy").toString(),
                        "--report",
                        folder.resolve(path).toString()),
                USAGE,
                "report",
                "Name a file");
        assertFalse(Files.exists(folder.resolve("here.understudy")));
    }

    @Test
    void aNewProjectNeverReplacesWhatIsThere() throws IOException {
        Path file = projectFile();
        Map<String, String> before = SampleCopy.content(folder);
        refused(typed.run("new", file.toString()), PROJECT, "There is a file of that name.");
        refused(typed.run("new", sample.folder().toString()), PROJECT, "Something is there already.");
        refused(
                typed.run("export", file.toString(), sample.folder().toString()),
                PROJECT,
                "Something is there already.");
        assertEquals(before, SampleCopy.content(folder));
    }
}
