package dev.understudy.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Statements on one connection, values bound in order.
record Sql(Connection connection) {
    /// Makes a value of the row that a query stands on.
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Something done with statements.
    interface Work<T> {
        T on(Sql sql) throws SQLException;
    }

    int update(String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = prepared(statement, values)) {
            return prepared.executeUpdate();
        }
    }

    <T> Optional<T> first(String query, Row<T> row, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = prepared(query, values);
                ResultSet rows = prepared.executeQuery()) {
            return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
        }
    }

    <T> List<T> all(String query, Row<T> row, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = prepared(query, values);
                ResultSet rows = prepared.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return List.copyOf(all);
        }
    }

    /// The same statement for each row of values.
    void updateAll(String statement, List<Object[]> rows) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (Object[] values : rows) {
                bind(prepared, values);
                prepared.executeUpdate();
            }
        }
    }

    private PreparedStatement prepared(String statement, @Nullable Object... values) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        try {
            bind(prepared, values);
            return prepared;
        } catch (SQLException e) {
            prepared.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement prepared, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
    }
}
