package dev.understudy.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Puts tables together from two queries: one answers a row for each column (table first, both in order), the
/// other a row for each column of a key (table, key, column; the best key of a table first).
final class CatalogRows {
    private CatalogRows() {}

    /// Reads one column from its row.
    @FunctionalInterface
    interface ColumnReader {
        CatalogColumn read(ResultSet row) throws SQLException;
    }

    static List<CatalogTable> read(Connection connection, String columns, String keys, ColumnReader reader)
            throws SQLException {
        Map<String, List<CatalogColumn>> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(columns)) {
            while (row.next()) {
                tables.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(reader.read(row));
            }
        }
        Map<String, List<String>> best = keys(connection, keys);
        return tables.entrySet().stream()
                .map(table -> new CatalogTable(
                        table.getKey(), table.getValue(), best.getOrDefault(table.getKey(), List.of())))
                .toList();
    }

    /// The first column of the first row of a query that takes a table's name; empty if there is none, or it is
    /// less than nothing.
    static OptionalLong about(Connection connection, String query, String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                long rows = row.next() ? row.getLong(1) : -1;
                return rows < 0 || row.wasNull() ? OptionalLong.empty() : OptionalLong.of(rows);
            }
        }
    }

    private static Map<String, List<String>> keys(Connection connection, String keys) throws SQLException {
        Map<String, String> chosen = new LinkedHashMap<>();
        Map<String, List<String>> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(keys)) {
            while (row.next()) {
                String table = row.getString(1);
                if (chosen.computeIfAbsent(table, _ -> string(row)).equals(row.getString(2))) {
                    columns.computeIfAbsent(table, _ -> new ArrayList<>()).add(row.getString(3));
                }
            }
        }
        return columns;
    }

    private static String string(ResultSet row) {
        try {
            return row.getString(2);
        } catch (SQLException e) {
            throw new IllegalStateException("the second column of the current row was read before", e);
        }
    }
}
