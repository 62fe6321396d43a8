package dev.understudy.staging.pool;

import dev.understudy.dialect.Dialect;
import dev.understudy.project.Product;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/// Opens named sessions on one server through its link. Safe for use by many threads.
final class SessionOpener {
    /// A batch of inserts travels as a few statements of many rows, in pieces as large as the link takes them:
    /// copying a table takes two thirds of the time. Such a batch answers "no information" instead of counts.
    private static final Map<String, String> LARGE_BATCHES =
            Map.of("reWriteBatchedInserts", "true", "maxSendBufferSize", "65536");

    private final Endpoint endpoint;
    private final Dialect dialect;
    private final int linkPort;
    private final Duration silence;

    SessionOpener(Endpoint endpoint, Dialect dialect, int linkPort, Duration silence) {
        this.endpoint = endpoint;
        this.dialect = dialect;
        this.linkPort = linkPort;
        this.silence = silence;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /// A new session of that name, autocommit on, with the dialect's settings.
    Connection open(String name) throws SQLException {
        Connection connection = openPlain(name);
        try {
            greet(connection, name);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// The same without the dialect's settings: a server of another product might not understand them.
    Connection openPlain(String name) throws SQLException {
        Connection connection = DriverManager.getDriver(endpoint.url()).connect(endpoint.url(), properties(name));
        if (connection == null) {
            throw new SQLException("no driver for " + endpoint.title(), "08001");
        }
        return connection;
    }

    /// Runs every statement of the dialect's settings.
    void greet(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : dialect.statements(dialect.sessions().initSql(name))) {
                statement.execute(sql);
            }
        }
    }

    private Properties properties(String name) {
        Properties all = new Properties();
        if (isPostgreSql()) {
            all.putAll(LARGE_BATCHES);
        }
        all.putAll(endpoint.properties());
        all.putAll(dialect.sessions().properties(name));
        all.setProperty("user", endpoint.user());
        all.setProperty("password", endpoint.password().reveal());
        all.setProperty("socketFactory", LinkSocketFactory.class.getName());
        if (isPostgreSql()) {
            all.setProperty("socketFactoryArg", Integer.toString(linkPort));
            all.setProperty("socketTimeout", Long.toString(silence.toSeconds()));
        } else {
            all.setProperty(LinkSocketFactory.PORT, Integer.toString(linkPort));
            all.setProperty("socketTimeout", Long.toString(silence.toMillis()));
        }
        return all;
    }

    private boolean isPostgreSql() {
        return endpoint.product() == Product.POSTGRESQL;
    }
}
