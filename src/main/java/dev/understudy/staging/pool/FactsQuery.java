package dev.understudy.staging.pool;

import dev.understudy.project.Product;
import dev.understudy.staging.ServerFacts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/// Asks a server who and how big it is.
enum FactsQuery {
    POSTGRESQL("", """
            select current_setting('server_version'), coalesce(host(inet_server_addr()), ''),
                   current_database(), pg_database_size(current_database()),
                   pg_is_in_recovery() or current_setting('transaction_read_only') = 'on'
            """),
    /// It opens each table for its size; one that is being changed, perhaps by a statement of a dead process, is
    /// left out after a second.
    MARIADB("set session lock_wait_timeout = 1", """
            select version(), @@hostname, database(),
                   (select coalesce(sum(data_length + index_length), 0) from information_schema.tables
                     where table_schema = database()),
                   @@global.read_only
            """);

    private final String patience;
    private final String sql;

    FactsQuery(String patience, String sql) {
        this.patience = patience;
        this.sql = sql;
    }

    static FactsQuery of(Product product) {
        return product == Product.POSTGRESQL ? POSTGRESQL : MARIADB;
    }

    /// Asks on a connection that is used for nothing else afterwards.
    ServerFacts ask(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        try (Statement statement = connection.createStatement()) {
            if (!patience.isEmpty()) {
                statement.execute(patience);
            }
            try (ResultSet row = statement.executeQuery(sql)) {
                if (!row.next()) {
                    throw new SQLException("the server said nothing of itself");
                }
                return new ServerFacts(
                        product(name),
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getBoolean(5));
            }
        }
    }

    private static Product product(String name) throws SQLException {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "postgresql" -> Product.POSTGRESQL;
            case "mariadb" -> Product.MARIADB;
            case "mysql" -> Product.MYSQL;
            default -> throw new SQLException("the server calls itself " + name);
        };
    }
}
