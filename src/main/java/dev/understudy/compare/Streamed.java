package dev.understudy.compare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Rows that come a few thousand at a time, however many there are: PostgreSQL's driver does so only in a
/// transaction.
final class Streamed implements AutoCloseable {
    private static final int FETCH = 2_000;

    private final Connection connection;
    private final PreparedStatement select;
    private final ResultSet rows;

    private Streamed(Connection connection, PreparedStatement select) throws SQLException {
        this.connection = connection;
        this.select = select;
        this.rows = select.executeQuery();
    }

    /// Runs a query; both are closed in the end.
    static Streamed of(Connection connection, PreparedStatement select) throws SQLException {
        try {
            connection.setAutoCommit(false);
            select.setFetchSize(FETCH);
            return new Streamed(connection, select);
        } catch (SQLException e) {
            select.close();
            throw e;
        }
    }

    ResultSet rows() {
        return rows;
    }

    @Override
    public void close() throws SQLException {
        try (select) {
            rows.close();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
