package dev.understudy.staging;

import dev.understudy.project.Connection;
import dev.understudy.project.Environment;
import dev.understudy.project.Product;
import dev.understudy.project.ReadConnection;
import dev.understudy.project.Side;
import java.nio.file.Path;
import java.util.SortedSet;

/// Refuses, before the first byte is sent, to go anywhere but to staging or to our own practice servers.
public final class ProductionGuard {
    private final HostTrust trust;

    public ProductionGuard(HostTrust trust) {
        this.trust = trust;
    }

    /// Lets a connection to a staging server pass and answers its host.
    ///
    /// @throws StagingException `REFUSED`, with what, why and what to do next
    public String passStaging(Connection connection, Path project) {
        String host = allowedHost(connection);
        checkTrust(connection.id().toString(), connection.side(), host, connection.port(), project);
        return host;
    }

    /// Whether nothing but the trust of a person on this machine is missing before [#passStaging].
    ///
    /// @throws StagingException `REFUSED` if trust would not help
    public boolean wantsTrust(Connection connection, Path project) {
        return !trust.isTrusted(project, allowedHost(connection), connection.port());
    }

    /// The driver properties that a connection to a product may set.
    public static SortedSet<String> allowedProperties(Product product) {
        return AllowedProperties.of(product);
    }

    private static String allowedHost(Connection connection) {
        checkEnvironment(connection);
        String host = connection.host();
        if (host == null) {
            throw refused(connection, "it names no host", "Add host and port, or rehearse on practice servers");
        }
        AllowedProperties.check(connection);
        return host;
    }

    /// Lets a connection to a server pass that is only read.
    ///
    /// @throws StagingException `REFUSED`, with what, why and what to do next
    public void passReading(ReadConnection connection, Path project) {
        AllowedProperties.check(connection);
        checkTrust(connection.side().word(), connection.side(), connection.host(), connection.port(), project);
    }

    private void checkTrust(String id, Side side, String host, int port, Path project) {
        if (!trust.isTrusted(project, host, port)) {
            String address = (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
            throw refused(
                    id,
                    side,
                    "%s is not trusted for this project on this machine".formatted(address),
                    "If it is a staging server, run again with --trust-host %s".formatted(address));
        }
    }

    private static void checkEnvironment(Connection connection) {
        switch (connection.environment()) {
            case STAGING -> {
                // The only one that leads anywhere outside this process.
            }
            case PRODUCTION ->
                throw refused(
                        connection,
                        "it is marked production, and no rehearsal ever runs against production",
                        "Point it at a staging copy");
            case UNSTATED ->
                throw refused(
                        connection,
                        "it does not say which environment it leads to",
                        "Mark it staging once you are sure that it is");
            case PRACTICE ->
                throw refused(
                        connection,
                        "it is marked practice, which stands for servers that Understudy starts itself",
                        "Rehearse with --practice, or mark it staging");
        }
    }

    /// What is wrong with a practice server that is not ours.
    ///
    /// @throws StagingException `REFUSED` if the server is not one that this process started
    public static void passPractice(RunningServer server) {
        if (!server.ours()) {
            throw new StagingException(
                    StagingException.Reason.REFUSED,
                    "The server on port %d was refused: %s means a server that Understudy started itself."
                            .formatted(server.port(), Environment.PRACTICE));
        }
    }

    private static StagingException refused(Connection connection, String why, String next) {
        return refused(connection.id().toString(), connection.side(), why, next);
    }

    private static StagingException refused(String id, Side side, String why, String next) {
        return new StagingException(
                StagingException.Reason.REFUSED,
                "Connection “%s” to the %s was refused: %s.".formatted(id, side.word(), why),
                next + ".");
    }
}
