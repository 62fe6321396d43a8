package dev.understudy.store.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Project;
import dev.understudy.store.Generated;
import dev.understudy.store.SampleProjects;
import dev.understudy.store.StoreException;
import dev.understudy.store.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFormTest {
    @TempDir
    private Path folder;

    @Test
    void aProjectWithEveryCaseComesBackEqual() {
        Project project = SampleProjects.full();
        TextForm.write(project, folder);
        assertEquals(project, TextForm.read(folder));
    }

    @Test
    void theSameProjectMakesTheSameBytes() throws IOException {
        TextForm.write(SampleProjects.full(), folder);
        String first = Files.readString(folder.resolve(TextForm.FILE));
        TextForm.write(TextForm.read(folder), folder);
        assertEquals(first, Files.readString(folder.resolve(TextForm.FILE)));
        assertEquals(first, TextForm.json(SampleProjects.full()));
    }

    @Test
    void generatedProjectsComeBackEqual() {
        for (long seed = 0; seed < 40; seed++) {
            Project drawn = new Generated(seed).any(Project.class);
            Project project = withScripts(drawn, Map.of("sql/ä b-" + seed + ".sql", "select '\u2713';\r\n"));
            Path place = folder.resolve("p" + seed);
            TextForm.write(project, place);
            assertEquals(project, TextForm.read(place));
        }
    }

    @Test
    void scriptsAreFilesBesideTheJson() throws IOException {
        TextForm.write(withScripts(SampleProjects.full(), Map.of("sql/a.sql", "select 1;\r\n")), folder);
        assertEquals("select 1;\r\n", Files.readString(folder.resolve("sql/a.sql")));
        assertTrue(Files.readString(folder.resolve(TextForm.FILE))
                .contains("  \"scripts\": [\n    \"sql/a.sql\"\n  ]\n}\n"));
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        Path missing = folder.resolve("missing");
        refused(missing, Reason.NOT_FOUND, "there is no such folder. Name a folder that holds understudy.json.");
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "{}");
        refused(file, Reason.NOT_A_PROJECT, "it is a file, not a folder. Name a folder that holds understudy.json.");
    }

    @Test
    void aFolderWithoutTheJsonIsRefused() {
        refused(Reason.NOT_FOUND, "it holds no understudy.json. Name a folder that holds one.");
    }

    @Test
    void anUnknownFieldIsRefusedWithItsPlace() throws IOException {
        edited("\"person\"", "\"persn\"");
        refused(
                Reason.INVALID,
                "understudy.json: roles[0].persn is not known: correct its name or take it out;"
                        + " known here: id, title, person, duty. Correct the file and try again.");
    }

    @Test
    void aMissingScriptIsRefusedWithThePlaceThatNamesIt() throws IOException {
        TextForm.write(SampleProjects.full(), folder);
        Files.delete(folder.resolve("sql/expand.sql"));
        refused(
                Reason.INVALID,
                "scripts[1] of understudy.json names sql/expand.sql, which is missing."
                        + " Put the file there or take its path out.");
    }

    @Test
    void aScriptPathThatClimbsOutIsRefused() throws IOException {
        for (String path :
                List.of("../x.sql", "sql/../../x.sql", "/etc/passwd", "C:/x", "a\\\\b", ".git/config", "a//b", "")) {
            edited("\"sql/expand.sql\"", "\"" + path + "\"");
            refused(
                    Reason.INVALID,
                    "scripts[1] is \"" + path.replace("\\\\", "\\")
                            + "\", which is no path inside the folder. Use a relative path"
                            + " such as sql/expand.sql: letters, digits, _ . + - and blanks; no \"..\".");
        }
    }

    @Test
    void aScriptNamedTwiceIsRefused() throws IOException {
        edited("\"sql/expand.sql\"\n", "\"seed.sql\"\n");
        refused(Reason.INVALID, "scripts[1] names seed.sql a second time. Take one of the two out.");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        TextForm.write(SampleProjects.full(), inside);
        Files.delete(inside.resolve("seed.sql"));
        Files.createSymbolicLink(inside.resolve("seed.sql"), secret);
        refused(
                inside,
                Reason.INVALID,
                "seed.sql leads out of the folder, to " + secret + ". Put the file itself into the folder.");
    }

    @Test
    void nothingIsWrittenThroughALinkOutOfTheFolder() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(inside.resolve("sql"), outside);
        var e = assertThrows(StoreException.class, () -> TextForm.write(SampleProjects.full(), inside));
        assertEquals(
                "Cannot write the project into " + inside + ": sql/expand.sql leads out of the folder, to " + outside
                        + ". Put the file itself into the folder.",
                e.getMessage());
        try (var files = Files.list(outside)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aScriptPathThatClimbsOutIsNotWritten() {
        var project = withScripts(SampleProjects.full(), Map.of("a.sql", "", "../b.sql", ""));
        Path inside = folder.resolve("inside");
        var e = assertThrows(StoreException.class, () -> TextForm.write(project, inside));
        assertEquals(
                "Cannot write the project into " + inside + ": the script is \"../b.sql\", which is no path inside the"
                        + " folder. Use a relative path such as sql/expand.sql: letters, digits, _ . + - and blanks; no \"..\".",
                e.getMessage());
        assertFalse(Files.exists(inside.resolve("a.sql")));
    }

    @Test
    void whatIsTooLargeIsRefused() throws IOException {
        TextForm.write(SampleProjects.full(), folder);
        Files.writeString(folder.resolve("seed.sql"), "x".repeat(5_000_001));
        refused(Reason.INVALID, "seed.sql is larger than 5000000 bytes. Split it or leave data out of it.");
        Files.writeString(folder.resolve(TextForm.FILE), " ".repeat(20_000_001));
        refused(Reason.INVALID, "understudy.json is larger than 20000000 bytes. Split it or leave data out of it.");
        Files.writeString(folder.resolve(TextForm.FILE), "{\"scripts\":[" + "\"a\",".repeat(500) + "\"a\"]}");
        refused(Reason.INVALID, "it names 501 scripts, and 500 are the most. Join some of them.");
    }

    @Test
    void textThatIsNotUtf8IsRefused() throws IOException {
        TextForm.write(SampleProjects.full(), folder);
        Files.write(folder.resolve("seed.sql"), new byte[] {'-', '-', (byte) 0xe4});
        refused(Reason.INVALID, "seed.sql is not UTF-8 text. Save it as UTF-8.");
    }

    @Test
    void brokenJsonIsRefusedWithLineAndColumn() throws IOException {
        Files.writeString(folder.resolve(TextForm.FILE), "{\n  \"name\": }");
        refused(
                Reason.INVALID,
                "understudy.json: is not JSON (line 2, column 11): Unexpected character ('}' (code 125)):"
                        + " expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')."
                        + " Correct the file and try again.");
    }

    private static Project withScripts(Project project, Map<String, String> scripts) {
        return new Project(
                project.name(),
                project.purpose(),
                project.objectives(),
                project.roles(),
                project.components(),
                project.dependencies(),
                project.flows(),
                project.risks(),
                project.plan(),
                project.application(),
                project.connections(),
                project.practice(),
                new TreeMap<>(scripts));
    }

    /// Writes the full project with texts replaced in its JSON.
    private void edited(String... replacements) throws IOException {
        TextForm.write(SampleProjects.full(), folder);
        String json = Files.readString(folder.resolve(TextForm.FILE));
        for (int i = 0; i < replacements.length; i += 2) {
            json = json.replace(replacements[i], replacements[i + 1]);
        }
        Files.writeString(folder.resolve(TextForm.FILE), json);
    }

    private void refused(Reason reason, String message) {
        refused(folder, reason, message);
    }

    private static void refused(Path place, Reason reason, String message) {
        var e = assertThrows(StoreException.class, () -> TextForm.read(place));
        assertEquals("Cannot read the project in " + place + ": " + message, e.getMessage());
        assertEquals(reason, e.reason());
    }
}
