package dev.understudy.store;

import dev.understudy.store.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConnection;

/// Copies a project file that is open, by SQLite's own backup: what is written meanwhile does not tear it.
final class FileCopy {
    private static final String NOBODYS = "delete from lease";

    private FileCopy() {}

    static void write(Connection from, Path file, Path copy) {
        String what = "Cannot copy " + file + " to " + copy;
        if (Files.exists(copy)) {
            throw new StoreException(Reason.INVALID, what, "there is a file already.", "Choose another name.");
        }
        Path part = copy.resolveSibling(copy.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            ((SQLiteConnection) from).getDatabase().backup("main", part.toString(), null);
            try (Connection made = new Sqlite(part).writer(Sqlite.Durability.FULL)) {
                Sqlite.execute(made, NOBODYS);
                Sqlite.execute(made, "pragma journal_mode = delete"); // all of it in one file
            }
            Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            remove(part, e);
            throw Failures.of("Cannot copy", file, e);
        } catch (IOException e) {
            remove(part, e);
            throw StoreException.io(what, copy, e);
        }
    }

    private static void remove(Path part, Exception cause) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
