package dev.understudy.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.app.Typed.Ended;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.store.ProjectFile;
import dev.understudy.store.text.TextForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is wrong with what a command is given, it ends with the exit code that says so and with three
/// sentences: what, why, what next. Nothing is begun, nothing is changed.
class BadInputIT {
    private static final int USAGE = 64;
    private static final int PROJECT = 65;
    private static final int UNREACHABLE = 69;
    private static final int REFUSED = 77;

    @TempDir
    private Path folder;

    private Typed typed = new Typed(Path.of("unset"), Typed.practice());
    private SampleCopy sample = new SampleCopy(Path.of("unset"));

    @BeforeEach
    void copyTheSample() throws IOException {
        typed = new Typed(folder.resolve("user"), Typed.practice());
        sample = SampleCopy.in(folder.resolve("books"));
    }

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
    @CsvSource({"production, is marked production", "unstated, does not say which environment"})
    void onlyStagingIsEverRehearsedOn(String environment, String why) throws IOException {
        sample.at(environment, "localhost", Map.of());
        refused(rehearse("--trust-host", "localhost:1"), REFUSED, why, "staging");
    }

    @Test
    void practiceConnectionsSayThatTheyNeedPracticeServers() {
        refused(rehearse(), REFUSED, "is marked practice", "--practice");
    }

    @Test
    void aHostThatNobodyTrustedIsRefusedAndTheSentenceSaysHowToTrustIt() throws IOException {
        sample.at("staging", "localhost", Map.of());
        refused(rehearse(), REFUSED, "localhost:1 is not trusted", "--trust-host localhost:1");
        assertFalse(Files.exists(typed.folders().data().resolve("trusted-hosts")));
    }

    @Test
    void anAddressOfIpv6IsTrustedAsTheSentenceSays() throws IOException {
        sample.at("staging", "::1", Map.of());
        refused(rehearse(), REFUSED, "[::1]:1 is not trusted", "--trust-host [::1]:1");
        refused(rehearse("--trust-host", "[::1]:1"), REFUSED, "UNDERSTUDY_SECRET_SOURCE", "is not set");
    }

    @Test
    void aPasswordThatIsNotSetIsAskedForByItsVariable() throws IOException {
        sample.at("staging", "localhost", Map.of());
        refused(
                rehearse("--trust-host", "localhost:1"),
                REFUSED,
                "The variable UNDERSTUDY_SECRET_SOURCE, which holds the password, is not set.");
    }

    @Test
    void aSecretFromAnyOtherVariableIsRefused() throws IOException {
        sample.at("staging", "localhost", Map.of()).connections(one -> one.put("secretVariable", "HOME"));
        typed.variable("HOME", "/home/somebody");
        refused(rehearse("--trust-host", "localhost:1"), PROJECT, "UNDERSTUDY_SECRET_");
    }

    @Test
    void withoutPracticeServersInTheProgramItSaysWhatToDo() throws IOException {
        typed = new Typed(folder.resolve("user"), Files.createDirectories(folder.resolve("nothing")));
        refused(rehearse("--practice"), UNREACHABLE, "no artifact for this machine", "staging connections");
        refused(rehearse("--practice"), UNREACHABLE, "no artifact for this machine"); // nothing is left in the way
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

    @Test
    void aServerThatDoesNotAnswerEndsWith69AndNoRehearsalIsLeftOpen() throws IOException {
        sample.at("staging", "localhost", Map.of());
        typed.variable("UNDERSTUDY_SECRET_SOURCE", "s3cret-word");
        Path kept = folder.resolve("kept.understudy");
        refused(
                rehearse("--trust-host", "localhost:1", "--file", kept.toString()),
                UNREACHABLE,
                "at localhost:1 could not be opened: Connection refused",
                "Check host, port and database");
        try (ProjectFile file = ProjectFile.openReadOnly(kept)) {
            assertTrue(file.rehearsals().interrupted().isEmpty());
        }
    }

    @Test
    void aProjectThatAnotherProcessHasOpenIsLeftToIt() throws IOException, InterruptedException {
        Path file = projectFile();
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertEquals("open", holder.inputReader().readLine());
            refused(rehearse(file), PROJECT, "Process %d has it open".formatted(holder.pid()), "Close it there");
            assertEquals(0, typed.run("check", file.toString()).code());
        } finally {
            holder.getOutputStream().close();
            holder.waitFor();
        }
        refused(rehearse(file), REFUSED, "is marked practice");
    }

    @Test
    void anInterruptedRehearsalStandsInTheWayOfAFreshOneAndThreeWaysOutAreNamed() {
        Path file = projectFile();
        begin(file);
        refused(rehearse(file, "--practice"), USAGE, "was interrupted", "--continue", "--roll-back", "--discard");
        try (ProjectFile kept = ProjectFile.openReadOnly(file)) {
            assertTrue(kept.rehearsals().interrupted().isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--continue", "--roll-back", "--discard"})
    void thereIsNothingToTakeUpWhereNothingWasInterrupted(String option) {
        refused(rehearse(projectFile(), option), USAGE, "no interrupted rehearsal", "Start a fresh one");
        refused(rehearse(option), USAGE, "no interrupted rehearsal", "Start a fresh one");
    }

    private static void begin(Path path) {
        try (ProjectFile file = ProjectFile.open(path)) {
            file.rehearsals()
                    .begin(
                            new RunSettings(true, 300, 30, 1, null, null, List.of(), Set.of("all")),
                            ProjectFile.fingerprints(file.project()),
                            Instant.EPOCH);
        }
    }

    /// Sentences, an exit code, a JSON object where it was asked for; the sample as it
    /// was; no rehearsal left open.
    private void refused(Ended ended, int code, String... words) {
        Refusal.check(ended, code, words);
        assertFalse(ended.err().contains("s3cret-word"), ended.err());
    }

    private Ended rehearse(String... options) {
        return rehearse(sample.folder(), options);
    }

    private Ended rehearse(Path project, String... options) {
        return typed.run(
                Stream.of(List.of("rehearse", project.toString(), "--confirm", "all", "--json"), List.of(options))
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }

    private Path projectFile() {
        Path file = folder.resolve("shop.understudy");
        ProjectFile.create(file, TextForm.read(sample.folder())).close();
        return file;
    }

    private static ObjectNode action(ObjectNode project, int phase, int step) {
        return (ObjectNode) project.path("plan")
                .path("phases")
                .path(phase)
                .path("steps")
                .path(step)
                .path("action");
    }
}
