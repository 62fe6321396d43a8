package dev.understudy.rehearse.traffic;

import dev.understudy.rehearse.dualwrite.MappedTable;
import dev.understudy.rehearse.dualwrite.RowImage;
import dev.understudy.staging.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// Reads one row by its key.
final class RowReader {
    private RowReader() {}

    static Optional<RowImage> read(Connection connection, Database store, MappedTable table, long key)
            throws SQLException {
        return read(connection, store, table, key, "");
    }

    /// The same, and nobody changes the row until the end of the transaction.
    static Optional<RowImage> readLocked(Connection connection, Database store, MappedTable table, long key)
            throws SQLException {
        return read(connection, store, table, key, " for update");
    }

    private static Optional<RowImage> read(
            Connection connection, Database store, MappedTable table, long key, String suffix) throws SQLException {
        String sql = table.selectByKey(store.dialect(), store.side()) + suffix;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(RowImage.read(table, store.dialect().values(), row))
                        : Optional.empty();
            }
        }
    }
}
