package dev.understudy.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.store.StoreException.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project file may come from anywhere: each way in which one can be wrong has its sentence.
class RefusalTest {
    private static final String DISTRUST = "Do not trust this file; ask where it comes from, or use its text form.";
    private static final String COPY = "Go back to a copy or to the text form.";

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void make() {
        file = folder.resolve("shop.understudy");
        ProjectFile.create(file, SampleProjects.full()).close();
    }

    @Test
    void aTriggerIsRefusedByName() throws SQLException {
        tamper("create trigger evil after insert on part begin delete from script; end");
        refused(Reason.TAMPERED, "it holds the trigger evil, which Understudy never makes. " + DISTRUST);
    }

    @Test
    void aViewIsRefusedByName() throws SQLException {
        tamper("create view evil as select * from part");
        refused(Reason.TAMPERED, "it holds the view evil, which Understudy never makes. " + DISTRUST);
    }

    @Test
    void aTableInPlaceOfWhichAViewStandsIsRefused() throws SQLException {
        tamper("alter table script rename to script2", "create view script as select path, json from script2");
        refused(Reason.TAMPERED, "its view script is not as Understudy makes it. " + DISTRUST);
    }

    @Test
    void aVirtualTableIsRefusedByName() throws SQLException {
        tamper("create virtual table evil using fts5(x)");
        refused(Reason.TAMPERED, "it holds the virtual table evil, which Understudy never makes. " + DISTRUST);
    }

    @Test
    void anUnknownTableIsRefusedByName() throws SQLException {
        tamper("create table more (x)");
        refused(Reason.TAMPERED, "it holds the table more, which Understudy never makes. " + DISTRUST);
    }

    @Test
    void anUnknownIndexIsRefusedByName() throws SQLException {
        tamper("create index more on element (length(json))");
        refused(Reason.TAMPERED, "it holds the index more, which Understudy never makes. " + DISTRUST);
    }

    @Test
    void aTableWithAnotherColumnIsRefused() throws SQLException {
        tamper("alter table part add column more text");
        refused(Reason.TAMPERED, "its table part is not as Understudy makes it. " + DISTRUST);
    }

    @Test
    void aMissingTableIsRefused() throws SQLException {
        tamper("drop table ledger");
        refused(Reason.TAMPERED, "its table ledger is missing. " + DISTRUST);
    }

    @Test
    void aForeignDatabaseIsRefusedAndNotTouched() throws SQLException, IOException {
        tamper("pragma application_id = 77");
        byte[] before = Files.readAllBytes(file);
        refused(Reason.NOT_A_PROJECT, "it is a database of another program. Choose a .understudy file.");
        assertArrayEquals(before, Files.readAllBytes(file));
        assertFalse(Files.exists(folder.resolve("shop.understudy-wal")));
    }

    @Test
    void aNewerFormatIsRefused() throws SQLException {
        tamper("pragma user_version = 9");
        refused(
                Reason.NEWER,
                "it was written by a newer Understudy (format 9; this one reads up to 1). Update Understudy.");
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Files.writeString(file, "understudy ".repeat(50));
        refused(Reason.NOT_A_PROJECT, "it is not a project file. Choose a .understudy file.");
        Files.write(file, new byte[0]);
        refused(Reason.NOT_A_PROJECT, "it is not a project file. Choose a .understudy file.");
    }

    @Test
    void aFolderIsRefused() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);
        refused(Reason.NOT_A_PROJECT, "it is a folder or a device, not a file. Choose a .understudy file.");
    }

    @Test
    void aMissingFileIsRefusedAndNotMade() throws IOException {
        Files.delete(file);
        refused(Reason.NOT_FOUND, "there is no such file. Check the name, or create a project.");
        assertFalse(Files.exists(file));
    }

    @Test
    void aTruncatedFileIsRefused() throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
        }
        refused(
                Reason.CORRUPT,
                "the file is damaged ([SQLITE_CORRUPT] The database disk image is malformed (database disk image is malformed)). "
                        + COPY);
    }

    @Test
    void damagedPagesAreRefused() throws SQLException, IOException {
        long page = rootPage("part");
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek((page - 1) * 4096 + 8);
            bytes.write("damaged".repeat(30).getBytes(StandardCharsets.US_ASCII));
        }
        var e = assertThrows(StoreException.class, () -> ProjectFile.open(file));
        assertEquals(Reason.CORRUPT, e.reason());
        assertEquals("Cannot open " + file, e.what());
        assertTrue(e.why().startsWith("the file is damaged ("), e.why());
        assertEquals(COPY, e.next());
    }

    @Test
    void jsonThatIsNotAProjectIsRefusedWithItsPlace() throws SQLException {
        tamper("update element set json = replace(json, '\"queue\"', '\"kew\"') where collection = 'components'");
        refused(
                Reason.INVALID,
                "components[2].kind must be one of service, database, queue, cache, job, frontend, gateway, storage,"
                        + " external, not \"kew\". " + COPY);
    }

    @Test
    void brokenJsonIsRefusedWithItsPlace() throws SQLException {
        tamper("update part set json = '{' where name = 'plan'");
        refused(
                Reason.INVALID,
                "plan is not JSON (line 1, column 2): Unexpected end-of-input: expected close marker for Object. "
                        + COPY);
    }

    @Test
    void aMissingPartIsRefused() throws SQLException {
        tamper("delete from part where name = 'plan'");
        refused(Reason.INVALID, "has no \"plan\": add it. " + COPY);
    }

    @Test
    void anUnknownCollectionIsRefused() throws SQLException {
        tamper("insert into element values ('toys', 1, '{}')");
        refused(
                Reason.INVALID,
                "toys is not known: correct its name or take it out; known here: name, purpose, objectives, roles,"
                        + " components, dependencies, flows, risks, plan, application, connections, practice, scripts, places. "
                        + COPY);
    }

    @Test
    void aCollectionThatStandsInForAPartIsRefused() throws SQLException {
        tamper("insert into element values ('plan', 1, '{}')");
        refused(Reason.INVALID, "plan is there twice. " + COPY);
    }

    @Test
    void aFileThatAnotherProgramHoldsIsRefused() throws SQLException {
        var busy = new SQLException("x");
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            statement.execute("begin exclusive");
            try (Connection second = connect();
                    Statement waiting = second.createStatement()) {
                waiting.execute("pragma busy_timeout = 0");
                busy = assertThrows(SQLException.class, () -> waiting.execute("begin immediate"));
            }
        }
        assertEquals(
                "Cannot save f: another program holds the file locked. Close it there and try again.",
                Failures.of("Cannot save", Path.of("f"), busy).getMessage());
    }

    @Test
    void aFileThatCannotBeWrittenIsRefused() throws SQLException {
        try (Connection reader = new Sqlite(file).reader();
                Statement statement = reader.createStatement()) {
            var e = assertThrows(SQLException.class, () -> statement.execute("delete from part"));
            assertEquals(
                    "Cannot save f: the file or its folder cannot be written to."
                            + " Make both writable, or open the project read only.",
                    Failures.of("Cannot save", Path.of("f"), e).getMessage());
        }
    }

    @Test
    void afterARefusalTheFileOpensAgainOnceItIsMended() throws SQLException {
        tamper("create view evil as select * from part");
        assertThrows(StoreException.class, () -> ProjectFile.open(file));
        tamper("drop view evil", "update part set json = '7' where name = 'purpose'");
        assertThrows(StoreException.class, () -> ProjectFile.open(file));
        tamper("update part set json = '\"mended\"' where name = 'purpose'");
        try (ProjectFile mended = ProjectFile.open(file)) {
            assertEquals("mended", mended.project().purpose());
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private void tamper(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private long rootPage(String table) throws SQLException {
        try (Connection connection = connect()) {
            return new Sql(connection)
                    .first("select rootpage from sqlite_schema where name = ?", row -> row.getLong(1), table)
                    .orElseThrow();
        }
    }

    private void refused(Reason reason, String message) {
        for (boolean writing : new boolean[] {true, false}) {
            var e = assertThrows(
                    StoreException.class,
                    () -> (writing ? ProjectFile.open(file) : ProjectFile.openReadOnly(file)).close());
            assertEquals("Cannot open " + file + ": " + message, e.getMessage());
            assertEquals(reason, e.reason());
        }
    }
}
