package dev.understudy.staging.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Product;
import dev.understudy.staging.Connections;
import dev.understudy.staging.Database;
import dev.understudy.staging.RunningServer;
import dev.understudy.staging.Secret;
import dev.understudy.staging.StagingException;
import dev.understudy.staging.StagingException.Reason;
import dev.understudy.staging.practice.Sandbox;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Connections as a project names them, to servers that stand in for somebody's staging.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StagingDatabasesIT {
    private static final String SESSION = "understudy-r1-1";

    @TempDir
    static Path folder;

    private final StartedServers shared = new StartedServers();

    @BeforeAll
    void start() {
        shared.start(folder);
    }

    @AfterAll
    void stop() {
        shared.close();
    }

    @ParameterizedTest
    @EnumSource(value = Product.class, names = "MYSQL", mode = EnumSource.Mode.EXCLUDE)
    void aTrustedStagingServerOpensWithItsSecret(Product product) throws SQLException {
        try (Database database = staging(staged(product))) {
            assertFalse(database.server().ours());
            StagingException e =
                    assertThrows(StagingException.class, () -> database.server().kill());
            assertEquals(Reason.REFUSED, e.reason());
            try (Connection engine = database.connection()) {
                assertEquals(List.of("1"), Sandbox.query(engine, "select 1"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Product.class, names = "MYSQL", mode = EnumSource.Mode.EXCLUDE)
    void aWrongPasswordIsToldApartAndNeverShown(Product product) {
        StagingException e = assertThrows(
                StagingException.class,
                () -> shared.databases(PoolSettings.standard())
                        .open(staged(product).build(), shared.project(), SESSION, new Secret("wr0ng-pass")));
        assertEquals(Reason.UNREACHABLE, e.reason());
        assertTrue(e.getMessage().contains("refused user “understudy”"), e.getMessage());
        assertTrue(e.getMessage().endsWith("Check user and password."), e.getMessage());
        assertFalse(e.getMessage().contains("wr0ng-pass"), e.getMessage());
    }

    @ParameterizedTest
    @EnumSource(value = Product.class, names = "MYSQL", mode = EnumSource.Mode.EXCLUDE)
    void aServerThatIsNotThereIsToldApart(Product product) {
        StagingException e = assertThrows(
                StagingException.class, () -> staging(staged(product).at("127.0.0.1", 19_999)));
        assertEquals(Reason.UNREACHABLE, e.reason());
        assertTrue(
                e.getMessage().contains("at 127.0.0.1:19999 could not be opened: Connection refused"), e.getMessage());
    }

    @ParameterizedTest
    @EnumSource(value = Product.class, names = "MYSQL", mode = EnumSource.Mode.EXCLUDE)
    void aDatabaseThatIsNotThereIsNamed(Product product) {
        StagingException e = assertThrows(
                StagingException.class, () -> staging(staged(product).database("nowhere")));
        assertEquals(Reason.UNREACHABLE, e.reason());
        assertTrue(e.getMessage().contains("nowhere"), e.getMessage());
    }

    @Test
    void aServerOfAnotherProductIsRefused() {
        StagingException e = assertThrows(
                StagingException.class, () -> staging(staged(Product.MARIADB).product(Product.MYSQL)));
        assertEquals(Reason.REFUSED, e.reason());
        assertTrue(
                e.getMessage().endsWith("the server is MariaDB. Correct the product of the connection."),
                e.getMessage());
    }

    private Database staging(Connections connection) {
        var built = connection.build();
        shared.trust(String.valueOf(built.host()), built.port());
        return shared.databases(PoolSettings.standard()).open(built, shared.project(), SESSION);
    }

    private Connections staged(Product product) {
        RunningServer server = shared.server(product);
        shared.trust("localhost", server.port());
        return Connections.staging()
                .product(product)
                .at("localhost", server.port())
                .user(server.user())
                .secret(StartedServers.VARIABLE + product.name())
                .properties(Map.of(product == Product.POSTGRESQL ? "sslmode" : "sslMode", "disable"));
    }
}
