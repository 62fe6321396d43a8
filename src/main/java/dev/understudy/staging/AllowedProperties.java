package dev.understudy.staging;

import dev.understudy.project.Connection;
import dev.understudy.project.Product;
import java.util.Map;
import java.util.Set;

/// The driver properties that a project may set, and the names that may stand in a driver's URL. Everything
/// else is refused: a driver property can load a class, read a file or write one.
final class AllowedProperties {
    private static final Set<String> POSTGRESQL =
            Set.of("sslmode", "sslrootcert", "sslcert", "sslkey", "connectTimeout", "tcpKeepAlive", "currentSchema");
    private static final Set<String> MARIADB =
            Set.of("sslMode", "serverSslCert", "connectTimeout", "tcpKeepAlive", "allowPublicKeyRetrieval");
    private static final Map<Product, Set<String>> ALLOWED =
            Map.of(Product.POSTGRESQL, POSTGRESQL, Product.MARIADB, MARIADB, Product.MYSQL, MARIADB);
    private static final String HOST = "[\\p{L}\\p{N}._-]{1,253}|[0-9a-fA-F:.]{2,45}";
    private static final String DATABASE = "[\\p{L}\\p{N}_$-]{1,64}";

    private AllowedProperties() {}

    /// @throws StagingException `REFUSED` if a property, the host, the port or the
    ///     database is none of the allowed
    static void check(Connection connection) {
        for (String name : connection.properties().keySet()) {
            Set<String> allowed = ALLOWED.getOrDefault(connection.product(), Set.of());
            if (!allowed.contains(name)) {
                throw refused(
                        connection,
                        "the driver property “%s” is not one of those a project may set (%s)"
                                .formatted(
                                        name,
                                        String.join(
                                                ", ", allowed.stream().sorted().toList())));
            }
        }
        String host = connection.host();
        if (host == null || !host.matches(HOST)) {
            throw refused(connection, "“%s” is no host name or address".formatted(host));
        }
        if (connection.port() == 0) {
            throw refused(connection, "its port is missing");
        }
        if (!connection.database().matches(DATABASE)) {
            throw refused(connection, "“%s” is no plain database name".formatted(connection.database()));
        }
    }

    private static StagingException refused(Connection connection, String why) {
        return new StagingException(
                StagingException.Reason.REFUSED, "Connection “%s” was refused: %s.".formatted(connection.id(), why));
    }
}
