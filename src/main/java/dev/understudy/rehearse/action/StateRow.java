package dev.understudy.rehearse.action;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// Rows of `understudy_state`: what a store itself says of the progress of steps, written in the transactions
/// that made it.
final class StateRow {
    private static final String READ = "select value from understudy_state where name = ?";
    private static final String UPDATE = "update understudy_state set value = ? where name = ?";
    private static final String INSERT = "insert into understudy_state (name, value) values (?, ?)";
    private static final String DELETE = "delete from understudy_state where name like ?";

    private StateRow() {}

    /// Whether the store has the table; that of another database on the same server is none of it.
    static boolean tableThere(Connection store) throws SQLException {
        String[] tables = {"TABLE", "BASE TABLE"};
        try (ResultSet table =
                store.getMetaData().getTables(store.getCatalog(), store.getSchema(), "understudy_state", tables)) {
            return table.next();
        }
    }

    static Optional<String> read(Connection store, String name) throws SQLException {
        try (PreparedStatement select = store.prepareStatement(READ)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    static void write(Connection store, String name, String value) throws SQLException {
        try (PreparedStatement update = store.prepareStatement(UPDATE)) {
            update.setString(1, value);
            update.setString(2, name);
            if (update.executeUpdate() > 0) {
                return;
            }
        }
        try (PreparedStatement insert = store.prepareStatement(INSERT)) {
            insert.setString(1, name);
            insert.setString(2, value);
            insert.executeUpdate();
        }
    }

    /// Forgets all rows whose name starts with `prefix`.
    static void forget(Connection store, String prefix) throws SQLException {
        try (PreparedStatement delete = store.prepareStatement(DELETE)) {
            delete.setString(1, prefix + "%");
            delete.executeUpdate();
        }
    }
}
