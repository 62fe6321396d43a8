package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Side;
import dev.understudy.project.TableMapping;
import dev.understudy.staging.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes and reads rows through the dialect of a database.
public final class TestRows {
    private TestRows() {}

    /// Inserts rows in one transaction.
    public static void insert(Database database, TableMapping table, List<List<@Nullable Object>> rows)
            throws SQLException {
        Dialect dialect = database.dialect();
        try (Connection connection = database.workload();
                PreparedStatement insert =
                        connection.prepareStatement(dialect.writes().insertIfAbsent(table, database.side()))) {
            for (List<@Nullable Object> row : rows) {
                bind(dialect, insert, table, row);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    /// Binds a whole row from parameter 1 on and answers the next parameter.
    public static int bind(Dialect dialect, PreparedStatement statement, TableMapping table, List<@Nullable Object> row)
            throws SQLException {
        for (int index = 0; index < row.size(); index++) {
            dialect.values().bind(statement, index + 1, table.columns().get(index), row.get(index));
        }
        return row.size() + 1;
    }

    /// All rows by key, read by the codec.
    public static SortedMap<Long, List<@Nullable Object>> read(Database database, TableMapping table)
            throws SQLException {
        Dialect dialect = database.dialect();
        String columns = table.columns().stream()
                .map(column -> dialect.quote(column.name(database.side())))
                .collect(Collectors.joining(", "));
        SortedMap<Long, List<@Nullable Object>> rows = new TreeMap<>();
        try (Connection connection = database.connection();
                PreparedStatement select = connection.prepareStatement(
                        "select %s from %s".formatted(columns, dialect.quote(table.name(database.side()))));
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                List<@Nullable Object> values = new ArrayList<>();
                for (ColumnMapping column : table.columns()) {
                    values.add(dialect.values().read(row, values.size() + 1, column));
                }
                rows.put(row.getLong(dialectKey(table, database.side())), values);
            }
        }
        return rows;
    }

    /// The digest of all rows by key, as the server computes it.
    public static SortedMap<Long, Long> digests(Database database, TableMapping table) throws SQLException {
        Dialect dialect = database.dialect();
        Side side = database.side();
        String sql = "select %s, %s from %s"
                .formatted(
                        dialect.quote(table.keyColumn().name(side)),
                        dialect.canonical().rowDigest(table.columns(), side),
                        dialect.quote(table.name(side)));
        SortedMap<Long, Long> digests = new TreeMap<>();
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                digests.put(row.getLong(1), row.getLong(2));
            }
        }
        return digests;
    }

    private static int dialectKey(TableMapping table, Side side) {
        return 1
                + table.columns().stream()
                        .map(column -> column.name(side))
                        .toList()
                        .indexOf(table.keyColumn().name(side));
    }
}
