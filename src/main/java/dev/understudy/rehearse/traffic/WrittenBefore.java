package dev.understudy.rehearse.traffic;

import dev.understudy.rehearse.dualwrite.MappedTable;
import dev.understudy.rehearse.dualwrite.RowImage;
import dev.understudy.rehearse.ledger.RowChange;
import dev.understudy.staging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Looks whether a transaction whose commit was never answered has happened after all. One row is enough: it is
/// all or none.
final class WrittenBefore {
    private WrittenBefore() {}

    static boolean check(Shop shop, Database store, Connection connection, long sequence, List<RowChange> changes)
            throws SQLException {
        for (RowChange change : changes) {
            Long key = change.key();
            if (key == null) {
                continue;
            }
            MappedTable table = shop.tables().table(change.table());
            // The lock waits for a ghost of the first attempt: whatever it does, it has done it then.
            Optional<RowImage> row = RowReader.readLocked(connection, store, table, key);
            return change.kind() == RowChange.Kind.DELETE
                    ? row.isEmpty()
                    : row.isPresent() && row.get().sequence() == sequence;
        }
        return false;
    }
}
