package dev.understudy.store;

import dev.understudy.store.StoreException.Reason;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Turns what SQLite says into sentences.
final class Failures {
    private Failures() {}

    /// @param doing what was being done, such as "Cannot save"
    static StoreException of(String doing, Path file, SQLException e) {
        String what = doing + " " + file;
        return switch (primary(e)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new StoreException(
                        Reason.LOCKED,
                        what,
                        "another program holds the file locked.",
                        "Close it there and try again.",
                        e);
            case SQLITE_NOTADB ->
                new StoreException(
                        Reason.NOT_A_PROJECT, what, "it is not a project file.", "Choose a .understudy file.", e);
            case SQLITE_CORRUPT ->
                new StoreException(
                        Reason.CORRUPT,
                        what,
                        "the file is damaged (%s).".formatted(e.getMessage()),
                        "Go back to a copy or to the text form.",
                        e);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH, SQLITE_CANTOPEN ->
                new StoreException(
                        Reason.IO,
                        what,
                        "the file or its folder cannot be written to.",
                        "Make both writable, or open the project read only.",
                        e);
            case SQLITE_FULL -> new StoreException(Reason.IO, what, "the disk is full.", "Make room and try again.", e);
            default ->
                new StoreException(
                        Reason.IO,
                        what,
                        "SQLite refused (%s).".formatted(e.getMessage()),
                        "Check the disk and try again.",
                        e);
        };
    }

    /// The code without its extension: SQLITE_BUSY for SQLITE_BUSY_SNAPSHOT.
    private static SQLiteErrorCode primary(SQLException e) {
        return e instanceof SQLiteException sqlite
                ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
