package dev.understudy.staging.practice;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.understudy.project.Product;
import dev.understudy.staging.Secret;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// How to reach the server of one folder. Its presence there says that the data is whole.
///
/// @param port on 127.0.0.1
record Login(Product product, String version, int port, String user, Secret password, String database) {
    private static final String USER = "understudy";
    private static final int PASSWORD_BYTES = 18;

    /// A login with a new random password.
    static Login fresh(Product product, String version, int port, String database) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Login(product, version, port, USER, new Secret(HexFormat.of().formatHex(bytes)), database);
    }

    Login at(int otherPort) {
        return new Login(product, version, otherPort, user, password, database);
    }

    /// Writes it for the owner's eyes only, whole or not at all.
    void save(Path file) throws IOException {
        Properties all = new Properties();
        all.setProperty("product", product.name());
        all.setProperty("version", version);
        all.setProperty("port", Integer.toString(port));
        all.setProperty("user", user);
        all.setProperty("password", password.reveal());
        all.setProperty("database", database);
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        createPrivate(unfinished);
        try (Writer writer = Files.newBufferedWriter(unfinished, UTF_8)) {
            all.store(writer, "A practice server of Understudy");
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static Login load(Path file) throws IOException {
        Properties all = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            all.load(reader);
            return new Login(
                    Product.valueOf(all.getProperty("product", "")),
                    all.getProperty("version", ""),
                    Integer.parseInt(all.getProperty("port", "")),
                    all.getProperty("user", ""),
                    new Secret(all.getProperty("password", "")),
                    all.getProperty("database", ""));
        } catch (IllegalArgumentException e) {
            throw new IOException("%s is damaged: %s".formatted(file, e.getMessage()), e);
        }
    }

    /// An empty file that only its owner may read.
    static void createPrivate(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
