package dev.understudy.staging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// The hosts that a person on this machine trusts, each for one project. Kept in a small file of the user's
/// configuration, one line each: `<SHA-256 of the project's path> <host>:<port>`. A project file cannot add to
/// it.
public final class HostTrust {
    private final Path file;

    /// @param file need not exist yet
    public HostTrust(Path file) {
        this.file = file;
    }

    /// Whether that host and port are trusted for that project.
    ///
    /// @throws StagingException if the list cannot be read
    public boolean isTrusted(Path project, String host, int port) {
        String line = line(project, host, port);
        try {
            return Files.exists(file) && Files.readAllLines(file, UTF_8).contains(line);
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    /// Trusts that host and port for that project from now on.
    ///
    /// @throws StagingException if the list cannot be written
    public void trust(Path project, String host, int port) {
        if (isTrusted(project, host, port)) {
            return;
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, line(project, host, port) + "\n", UTF_8, CREATE, APPEND);
        } catch (IOException e) {
            throw failed("write", e);
        }
    }

    private StagingException failed(String verb, IOException e) {
        return new StagingException(
                StagingException.Reason.REFUSED,
                "Cannot %s the list of trusted hosts %s: %s".formatted(verb, file, e.getMessage()),
                e);
    }

    private static String line(Path project, String host, int port) {
        return "%s %s:%d".formatted(digest(resolved(project).toString()), host.toLowerCase(Locale.ROOT), port);
    }

    private static Path resolved(Path project) {
        try {
            return project.toRealPath();
        } catch (IOException _) {
            return project.toAbsolutePath().normalize();
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
