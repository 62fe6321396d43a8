package dev.understudy.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Definitions by name as queries answer them: rows of (name, definition). Rows of one name are joined in the
/// order in which they come.
final class Definitions {
    private final SortedMap<String, String> found = new TreeMap<>();

    /// Adds the rows of `query`.
    void add(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.merge(rows.getString(1), String.valueOf(rows.getString(2)), (one, more) -> one + ", " + more);
            }
        }
    }

    /// Adds one definition.
    void add(String name, String definition) {
        found.put(name, definition);
    }

    SortedMap<String, String> all() {
        return Collections.unmodifiableSortedMap(found);
    }
}
