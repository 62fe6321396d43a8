package dev.understudy.rehearse.traffic;

import dev.understudy.project.Side;
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
        Side side = store.side();
        try (PreparedStatement select = connection.prepareStatement(table.selectByKey(store.dialect(), side))) {
            select.setLong(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(RowImage.read(table, store.dialect().values(), row))
                        : Optional.empty();
            }
        }
    }
}
