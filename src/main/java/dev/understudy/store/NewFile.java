package dev.understudy.store;

import dev.understudy.project.Project;
import dev.understudy.store.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// Makes a project file under another name and moves it to its place when it is whole.
final class NewFile {
    private NewFile() {}

    /// @throws StoreException if there is a file already, there is no such folder, or the disk refuses
    static void write(Path file, Project project) {
        String what = "Cannot create " + file;
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new StoreException(
                    Reason.IO, what, "there is a file of that name.", "Open that one, or choose another name.");
        }
        if (!Files.isDirectory(file.resolveSibling("."))) {
            throw new StoreException(
                    Reason.NOT_FOUND, what, "there is no such folder.", "Make the folder, or choose another one.");
        }
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            fill(fresh, project);
            Files.move(fresh, file);
        } catch (SQLException e) {
            throw Failures.of("Cannot create", file, e);
        } catch (IOException e) {
            throw StoreException.io(what, file, e);
        }
    }

    private static void fill(Path file, Project project) throws SQLException {
        try (Connection connection = new Sqlite(file).creator()) {
            Sqlite.execute(connection, "pragma journal_mode = wal");
            Gate.inTransaction(connection, sql -> {
                Schema.migrate(connection, 0);
                return ModelEdit.save(sql, file, null, project);
            });
        }
    }
}
