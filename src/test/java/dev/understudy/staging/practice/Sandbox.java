package dev.understudy.staging.practice;

import dev.understudy.project.Product;
import dev.understudy.staging.RunningServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Practice servers for tests: artifacts of the build, one cache for all test classes, plain connections.
public final class Sandbox {
    public static final Path CACHE = Path.of("target", "practice-cache");
    private static final System.Logger LOG = System.getLogger("practice");

    private Sandbox() {}

    public static Path artifacts() {
        return Path.of(System.getProperty("understudy.practice", "target/app/practice"));
    }

    public static PracticeServers servers() {
        return new PracticeServers(artifacts(), CACHE, text -> LOG.log(System.Logger.Level.INFO, text));
    }

    public static Connection connect(RunningServer server) throws SQLException {
        return connect(server, server.user(), server.password().reveal());
    }

    public static Connection connect(RunningServer server, String user, String password) throws SQLException {
        String url = server.product() == Product.POSTGRESQL
                ? "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable"
                : "jdbc:mariadb://127.0.0.1:%d/%s?sslMode=disable";
        return DriverManager.getConnection(url.formatted(server.port(), server.database()), user, password);
    }

    /// Runs a statement and answers the first column of what it returns.
    public static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    values.add(String.valueOf(rows.getString(1)));
                }
            }
        }
        return values;
    }

    /// The same over a connection of its own.
    public static List<String> query(RunningServer server, String sql) throws SQLException {
        try (Connection connection = connect(server)) {
            return query(connection, sql);
        }
    }
}
