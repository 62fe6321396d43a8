package dev.understudy.staging.practice;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// Unpacks server artifacts. Refuses an entry that would land outside the folder.
final class Archives {
    private static final int EXECUTABLE = 0100;

    private Archives() {}

    /// Unpacks the one `.txz` inside a jar.
    static void unpackTxz(Path jar, Path into) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no .txz in " + jar));
            try (InputStream raw = new BufferedInputStream(zip.getInputStream(archive));
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, into);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path place = inside(into, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(parent(place));
        if (entry.isSymbolicLink()) {
            inside(
                    into,
                    into.relativize(parent(place)).resolve(entry.getLinkName()).toString());
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(place, inside(into, entry.getLinkName()));
        } else {
            Files.copy(tar, place);
            permit(place, (entry.getMode() & EXECUTABLE) != 0);
        }
    }

    /// Unpacks the entries below a folder of a jar whose name there is wanted; all of them executable where
    /// `executable` says so.
    static void unpackZip(Path jar, String below, Path into, Predicate<String> wanted, Predicate<String> executable)
            throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                int at = entry.getName().indexOf(below);
                String name = at < 0 ? "" : entry.getName().substring(at + below.length());
                if (entry.isDirectory() || name.isEmpty() || !wanted.test(name)) {
                    continue;
                }
                Path place = inside(into, name);
                Files.createDirectories(parent(place));
                try (InputStream data = zip.getInputStream(entry)) {
                    Files.copy(data, place);
                }
                permit(place, executable.test(name));
            }
        }
    }

    private static void permit(Path file, boolean executable) throws IOException {
        String permissions = executable ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static Path inside(Path root, String name) throws IOException {
        Path place = root.resolve(name).normalize();
        if (!place.startsWith(root)) {
            throw new IOException("the archive holds a path outside of it: " + name);
        }
        return place;
    }

    private static Path parent(Path place) throws IOException {
        Path parent = place.getParent();
        if (parent == null) {
            throw new IOException("no folder above " + place);
        }
        return parent;
    }
}
