package dev.understudy.rehearse.dualwrite;

import dev.understudy.dialect.Dialect;
import dev.understudy.dialect.GuardedWrites;
import dev.understudy.project.Side;
import dev.understudy.rehearse.ledger.RowChange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Brings changes into the copy: an upsert of the full image guarded by its version; a delete leaves a
/// tombstone, so that an older image that arrives later does not bring the row back. Applying a change
/// twice, or late, changes nothing.
public final class CopyWriter {
    private static final String TOMBSTONE =
            "select row_version from understudy_tombstone where tbl = ? and row_key = ?";
    private static final String BURY = "insert into understudy_tombstone (tbl, row_key, row_version) values (?, ?, ?)";

    private final MappedTables tables;
    private final Side side;
    private final Dialect dialect;
    private final Sabotage sabotage;

    /// @param side the store that holds the copy
    public CopyWriter(MappedTables tables, Side side, Dialect dialect, Sabotage sabotage) {
        this.tables = tables;
        this.side = side;
        this.dialect = dialect;
        this.sabotage = sabotage;
    }

    /// Applies the changes of one write in order, in the connection's open transaction.
    ///
    /// @throws SQLException if the copy says no or does not answer; the caller rolls back
    public void apply(Connection copy, List<RowChange> changes) throws SQLException {
        if (side == Side.SOURCE && sabotage.dropsWriteBack()) {
            return;
        }
        for (RowChange change : changes) {
            if (change.kind() == RowChange.Kind.DELETE) {
                delete(copy, change);
            } else {
                upsert(copy, change);
            }
        }
    }

    private void upsert(Connection copy, RowChange change) throws SQLException {
        RowImage image = RowImage.of(tables.table(change.table()), change.image());
        if (buried(copy, change)) {
            return;
        }
        GuardedWrites writes = dialect.writes();
        try (PreparedStatement update =
                copy.prepareStatement(writes.updateIfOlder(image.table().mapping(), side))) {
            int next = image.bind(update, 1, dialect.values());
            update.setLong(next, image.key());
            update.setLong(next + 1, image.version());
            if (update.executeUpdate() > 0) {
                return;
            }
        }
        insertIfAbsent(copy, image);
    }

    private void insertIfAbsent(Connection copy, RowImage image) throws SQLException {
        try (PreparedStatement insert = copy.prepareStatement(
                dialect.writes().insertIfAbsent(image.table().mapping(), side))) {
            image.bind(insert, 1, dialect.values());
            insert.executeUpdate();
        }
    }

    private boolean buried(Connection copy, RowChange change) throws SQLException {
        try (PreparedStatement select = copy.prepareStatement(TOMBSTONE)) {
            select.setString(1, change.table());
            select.setLong(2, key(change));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private void delete(Connection copy, RowChange change) throws SQLException {
        if (sabotage.dropsDeletes()) {
            return;
        }
        if (!buried(copy, change)) {
            try (PreparedStatement bury = copy.prepareStatement(BURY)) {
                bury.setString(1, change.table());
                bury.setLong(2, key(change));
                bury.setLong(3, change.version());
                bury.executeUpdate();
            }
        }
        MappedTable table = tables.table(change.table());
        String sql = "delete from %s where %s = ?"
                .formatted(table.quoted(dialect, side), table.quoted(dialect, side, table.keyIndex()));
        try (PreparedStatement delete = copy.prepareStatement(sql)) {
            delete.setLong(1, key(change));
            delete.executeUpdate();
        }
    }

    private static long key(RowChange change) {
        Long key = change.key();
        if (key == null) {
            throw new IllegalStateException("a change of %s reached the copy without a key".formatted(change.table()));
        }
        return key;
    }
}
