package dev.understudy.staging.practice;

import dev.understudy.project.Product;
import dev.understudy.staging.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// How one product is unpacked, prepared and started. Without state.
sealed interface Program permits PostgreSqlProgram, MariaDbProgram {
    Product product();

    /// File name of the artifact; group 1 is the version.
    Pattern artifact();

    /// What keeps templates apart that are not made in the same way.
    String flavour();

    /// Unpacks the artifact into an empty folder.
    void unpack(Path jar, Path home) throws IOException;

    /// Makes a data folder that others are copied from, with the user and the empty database of
    /// `seed`. Nobody else can log in.
    void initialise(Site template, Login seed) throws IOException, InterruptedException;

    /// A statement by which a user changes the own password.
    String changePassword(Secret password);

    /// The command that starts the server in the foreground.
    List<String> command(Site site, int port) throws IOException;

    /// Name of the signal for an orderly stop.
    String stopSignal();

    /// Name of the signal for a stop when there is nobody left to wait for it.
    String lastSignal();

    /// The driver's URL of a server on this machine.
    String url(Login login);
}
