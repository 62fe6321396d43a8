package dev.understudy.compare;

import dev.understudy.dialect.Dialect;
import dev.understudy.dialect.Dialects;
import dev.understudy.project.Product;
import dev.understudy.project.Side;
import dev.understudy.staging.Database;
import dev.understudy.staging.Link;
import dev.understudy.staging.ServerControl;
import dev.understudy.staging.ServerFacts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// A database of [TestServers] without a pool: every connection is a new one.
public final class TestDatabase implements Database {
    private final Side side;
    private final Product product;
    private final String url;

    TestDatabase(Side side, Product product, String url) {
        this.side = side;
        this.product = product;
        this.url = url;
    }

    @Override
    public Side side() {
        return side;
    }

    @Override
    public Dialect dialect() {
        return Dialects.of(product);
    }

    @Override
    public Connection connection() throws SQLException {
        return dedicated("engine");
    }

    @Override
    public Connection workload() throws SQLException {
        Connection connection = dedicated("workload");
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    @Override
    public Connection dedicated(String purpose) throws SQLException {
        return named("understudy-test-1-" + purpose);
    }

    /// A connection of a session with that name.
    public Connection named(String name) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(dialect().sessions().properties(name));
        Connection connection = DriverManager.getConnection(url, properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute(dialect().sessions().initSql(name));
        }
        return connection;
    }

    /// Runs every statement of a script.
    public void run(String script) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            for (String sql : dialect().statements(script)) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public ServerFacts facts() {
        return new ServerFacts(product, "test", "127.0.0.1", "test", 0, false);
    }

    @Override
    public Link link() {
        throw new UnsupportedOperationException("these tests cut no wires");
    }

    @Override
    public ServerControl server() {
        throw new UnsupportedOperationException("these tests kill no servers");
    }

    @Override
    public void close() {}
}
