package dev.understudy.store.text;

import dev.understudy.store.StoreException;
import dev.understudy.store.StoreException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// A folder whose files are read and written by relative path, never anything outside of it, even
/// through a link. Text is UTF-8.
final class TextFolder {
    private final Path folder;
    private final String what;

    private TextFolder(Path folder, String what) {
        this.folder = folder;
        this.what = what;
    }

    /// @param what the failing action, for messages: "Cannot read ..."
    static TextFolder existing(Path folder, String what) {
        if (!Files.isDirectory(folder)) {
            boolean file = Files.exists(folder);
            throw new StoreException(
                    file ? Reason.NOT_A_PROJECT : Reason.NOT_FOUND,
                    what,
                    file ? "it is a file, not a folder." : "there is no such folder.",
                    "Name a folder that holds " + TextForm.FILE + ".");
        }
        return real(folder, what);
    }

    static TextFolder made(Path folder, String what) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw StoreException.io(what, folder, e);
        }
        return real(folder, what);
    }

    private static TextFolder real(Path folder, String what) {
        try {
            return new TextFolder(folder.toRealPath(), what);
        } catch (IOException e) {
            throw StoreException.io(what, folder, e);
        }
    }

    /// @param namedBy the place that names the file, for messages
    String read(String path, int mostBytes, String namedBy) {
        Path file = folder.resolve(path);
        try {
            Path real = inside(file.toRealPath(), path);
            if (!Files.isRegularFile(real)) {
                throw invalid("%s is not a file.".formatted(path), "Put a text file there.");
            }
            try (var in = Files.newInputStream(real)) {
                byte[] bytes = in.readNBytes(mostBytes + 1);
                refuseLarge(path, bytes.length, mostBytes);
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            }
        } catch (NoSuchFileException e) {
            throw missing(path, namedBy, e);
        } catch (CharacterCodingException e) {
            throw notUnicode(path, e);
        } catch (IOException e) {
            throw StoreException.io(what, file, e);
        }
    }

    /// Replaces the file in one move, so that a crash leaves the old text or the new one.
    void write(String path, String text, int mostBytes) {
        Path file = folder.resolve(path);
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            refuseLarge(path, bytes.length, mostBytes);
            replace(file, place(file, path), bytes);
        } catch (CharacterCodingException e) {
            throw notUnicode(path, e);
        } catch (IOException e) {
            throw StoreException.io(what, file, e);
        }
    }

    StoreException invalid(String why, String next) {
        return new StoreException(Reason.INVALID, what, why, next);
    }

    /// The real folder of a file that is to be written; made only once what is there of it proves to be inside.
    private Path place(Path file, String path) throws IOException {
        Path parent = Objects.requireNonNull(file.getParent());
        Path there = parent;
        while (!Files.exists(there)) {
            there = Objects.requireNonNull(there.getParent());
        }
        inside(there.toRealPath(), path);
        return inside(Files.createDirectories(parent).toRealPath(), path);
    }

    private static void replace(Path file, Path place, byte[] bytes) throws IOException {
        Path fresh = place.resolve("." + file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.write(fresh, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Files.move(fresh, place.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path inside(Path real, String path) {
        if (!real.startsWith(folder)) {
            throw invalid(
                    "%s leads out of the folder, to %s.".formatted(path, real), "Put the file itself into the folder.");
        }
        return real;
    }

    private StoreException missing(String path, String namedBy, IOException e) {
        boolean project = path.equals(TextForm.FILE);
        return new StoreException(
                project ? Reason.NOT_FOUND : Reason.INVALID,
                what,
                project ? "it holds no %s.".formatted(path) : "%s names %s, which is missing.".formatted(namedBy, path),
                project ? "Name a folder that holds one." : "Put the file there or take its path out.",
                e);
    }

    private void refuseLarge(String path, int bytes, int mostBytes) {
        if (bytes > mostBytes) {
            throw invalid(
                    "%s is larger than %d bytes.".formatted(path, mostBytes), "Split it or leave data out of it.");
        }
    }

    private StoreException notUnicode(String path, CharacterCodingException e) {
        return new StoreException(
                Reason.INVALID, what, "%s is not UTF-8 text.".formatted(path), "Save it as UTF-8.", e);
    }
}
