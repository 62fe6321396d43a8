package dev.understudy.store;

import dev.understudy.store.StoreException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The first 100 bytes of a file, read before SQLite touches it: a database of another program must not be
/// changed by an attempt to open it. Format: sqlite.org/fileformat.html, section 1.3.
final class FileHeader {
    private static final int LENGTH = 100;
    private static final int APPLICATION_ID_AT = 68;
    private static final String MAGIC = "SQLite format 3\0";

    private FileHeader() {}

    /// @throws StoreException if it is not a project file
    static void check(Path file) {
        String what = "Cannot open " + file;
        if (Files.notExists(file)) {
            throw new StoreException(
                    Reason.NOT_FOUND, what, "there is no such file.", "Check the name, or create a project.");
        }
        if (!Files.isRegularFile(file)) {
            throw foreign(what, "it is a folder or a device, not a file.");
        }
        try (var in = Files.newInputStream(file)) {
            ByteBuffer header = ByteBuffer.wrap(in.readNBytes(LENGTH));
            if (header.limit() < LENGTH || !magic(header).equals(MAGIC)) {
                throw foreign(what, "it is not a project file.");
            }
            if (header.getInt(APPLICATION_ID_AT) != Schema.APPLICATION_ID) {
                throw foreign(what, "it is a database of another program.");
            }
        } catch (IOException e) {
            throw StoreException.io(what, file, e);
        }
    }

    private static String magic(ByteBuffer header) {
        return StandardCharsets.ISO_8859_1
                .decode(header.slice(0, MAGIC.length()))
                .toString();
    }

    private static StoreException foreign(String what, String why) {
        return new StoreException(Reason.NOT_A_PROJECT, what, why, "Choose a .understudy file.");
    }
}
