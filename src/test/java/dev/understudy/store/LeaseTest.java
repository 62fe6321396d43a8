package dev.understudy.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaseTest {
    @TempDir
    private Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void make() {
        path = folder.resolve("shop.understudy");
        ProjectFile.create(path, SampleProjects.full()).close();
    }

    @Test
    void aHolderWhoseNumberAnotherProcessHasNowIsDead() throws SQLException {
        hold(ProcessHandle.current().pid(), 1_000, "old");
        try (ProjectFile file = ProjectFile.open(path)) {
            assertEquals(SampleProjects.full(), file.project());
        }
    }

    @Test
    void aHolderWhoseStartNobodyKnowsIsAlive() throws SQLException {
        long pid = ProcessHandle.current().pid();
        hold(pid, 0, "old");
        var e = assertThrows(StoreException.class, () -> ProjectFile.open(path));
        assertEquals(StoreException.Reason.LOCKED, e.reason());
    }

    @Test
    void aLeaseThatWasTakenOverIsNoticedBeforeTheNextWrite() throws SQLException {
        try (ProjectFile file = ProjectFile.open(path)) {
            hold(1, 5, "thief");
            var e = assertThrows(StoreException.class, () -> file.save(SampleProjects.large(3)));
            assertEquals(
                    "Cannot save %s: process 1 has it open. Close it there, and open the project again."
                            .formatted(path),
                    e.getMessage());
        }
        assertEquals("thief", token());
    }

    @Test
    void aLeaseIsGivenBackWhenTheFileIsClosed() throws SQLException {
        ProjectFile.open(path).close();
        assertEquals("nobody", token());
    }

    private void hold(long pid, long startedMillis, String token) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path)) {
            new Sql(connection).update("insert or replace into lease values (1, ?, ?, ?)", pid, startedMillis, token);
        }
    }

    private String token() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path)) {
            return new Sql(connection)
                    .first("select token from lease", row -> row.getString(1))
                    .orElse("nobody");
        }
    }
}
