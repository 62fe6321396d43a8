package dev.understudy.compare;

import dev.understudy.project.Product;
import dev.understudy.project.Side;
import dev.understudy.staging.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// One PostgreSQL and one MariaDB for all integration tests of a run: started for the first that asks,
/// stopped when the run ends. Both servers live in the time zone of Tokyo, which no value may ever show.
public final class TestServers implements AutoCloseable {
    private final ServerProcess postgres;
    private final ServerProcess mariadb;

    private TestServers() throws IOException, InterruptedException {
        Path practice = Path.of(System.getProperty("understudy.practice", "target/app/practice"));
        ServerFiles files =
                new ServerFiles(practice, practice.resolve("../../test-servers").normalize());
        postgres = ServerProcess.postgres(files);
        mariadb = ServerProcess.mariadb(files);
    }

    /// A fresh database on either side: MariaDB as the source, PostgreSQL as the target.
    public Stores mariadbToPostgres(String name) throws SQLException {
        return new Stores(
                database(Product.MARIADB, Side.SOURCE, name), database(Product.POSTGRESQL, Side.TARGET, name));
    }

    /// A fresh database on either side: PostgreSQL as the source, MariaDB as the target.
    public Stores postgresToMariadb(String name) throws SQLException {
        return new Stores(
                database(Product.POSTGRESQL, Side.SOURCE, name), database(Product.MARIADB, Side.TARGET, name));
    }

    /// A fresh database.
    public TestDatabase database(Product product, Side side, String name) throws SQLException {
        try (Connection admin = admin(product);
                Statement statement = admin.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name + (product == Product.MARIADB ? " character set utf8mb4" : ""));
        }
        return new TestDatabase(side, product, url(product, name));
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } finally {
            mariadb.close();
        }
    }

    private Connection admin(Product product) throws SQLException {
        return DriverManager.getConnection(
                url(product, product == Product.MARIADB ? "mysql" : "postgres"), new Properties());
    }

    private String url(Product product, String database) {
        return product == Product.MARIADB
                ? "jdbc:mariadb://127.0.0.1:%d/%s?user=root&sslMode=disable".formatted(mariadb.port(), database)
                : "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(postgres.port(), database);
    }

    /// Gives the servers to test methods and `@BeforeAll` methods that ask for them.
    public static final class Extension implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestServers.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(TestServers.class))
                    .computeIfAbsent("servers", _ -> start(), TestServers.class);
        }

        private static TestServers start() {
            try {
                return new TestServers();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the servers started", e);
            }
        }
    }
}
