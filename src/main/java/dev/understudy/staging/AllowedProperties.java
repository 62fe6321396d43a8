package dev.understudy.staging;

import dev.understudy.project.Connection;
import dev.understudy.project.Product;
import dev.understudy.project.ReadConnection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The driver properties that a project may set, and the names that may stand in a driver's URL. Everything
/// else is refused: a driver property can load a class, read a file or write one.
final class AllowedProperties {
    private static final Set<String> POSTGRESQL =
            Set.of("sslmode", "sslrootcert", "sslcert", "sslkey", "connectTimeout", "tcpKeepAlive", "currentSchema");
    private static final Set<String> MARIADB =
            Set.of("sslMode", "serverSslCert", "connectTimeout", "tcpKeepAlive", "allowPublicKeyRetrieval");
    private static final Set<String> SQLSERVER = Set.of("encrypt", "trustServerCertificate", "hostNameInCertificate");
    private static final Map<Product, Set<String>> ALLOWED =
            Map.of(Product.POSTGRESQL, POSTGRESQL, Product.MARIADB, MARIADB, Product.MYSQL, MARIADB);
    private static final String HOST = "[\\p{L}\\p{N}._-]{1,253}|[0-9a-fA-F:.]{2,45}";
    private static final String DATABASE = "[\\p{L}\\p{N}_$-]{1,64}";

    private static final String SERVICE = "[\\p{L}\\p{N}_$.-]{1,128}";

    private AllowedProperties() {}

    /// Those of a product, in alphabetical order.
    static SortedSet<String> of(Product product) {
        return new TreeSet<>(ALLOWED.getOrDefault(product, Set.of()));
    }

    /// @throws StagingException `REFUSED` if a property, the host, the port or the database is none of the
    ///     allowed
    static void check(Connection connection) {
        Set<String> allowed = ALLOWED.getOrDefault(connection.product(), Set.of());
        checkProperties(connection.id().toString(), connection.properties().keySet(), allowed);
        String host = connection.host();
        checkHost(connection.id().toString(), host == null ? "" : host, connection.port());
        checkDatabase(connection.id().toString(), connection.database(), DATABASE);
    }

    /// @throws StagingException as above
    static void check(ReadConnection connection) {
        String id = connection.side().word();
        switch (connection.product()) {
            case SQLSERVER -> {
                checkProperties(id, connection.properties().keySet(), SQLSERVER);
                checkDatabase(id, connection.database(), DATABASE);
            }
            case ORACLE -> {
                checkProperties(id, connection.properties().keySet(), Set.of());
                checkDatabase(id, connection.database(), SERVICE);
            }
        }
        checkHost(id, connection.host(), connection.port());
    }

    private static void checkProperties(String id, Set<String> properties, Set<String> allowed) {
        for (String name : properties) {
            if (!allowed.contains(name)) {
                throw refused(
                        id,
                        "the driver property “%s” is not one of those a project may set (%s)"
                                .formatted(
                                        name,
                                        String.join(
                                                ", ", allowed.stream().sorted().toList())));
            }
        }
    }

    private static void checkHost(String id, String host, int port) {
        if (!host.matches(HOST)) {
            throw refused(id, "“%s” is no host name or address".formatted(host));
        }
        if (port == 0) {
            throw refused(id, "its port is missing");
        }
    }

    private static void checkDatabase(String id, String database, String plain) {
        if (!database.matches(plain)) {
            throw refused(id, "“%s” is no plain database name".formatted(database));
        }
    }

    private static StagingException refused(String id, String why) {
        return new StagingException(
                StagingException.Reason.REFUSED, "Connection “%s” was refused: %s.".formatted(id, why));
    }
}
