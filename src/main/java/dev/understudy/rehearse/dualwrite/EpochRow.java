package dev.understudy.rehearse.dualwrite;

import dev.understudy.project.Side;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The row in each store that says which of them decides, so that a crash in the
/// middle of a move leaves no doubt.
///
/// @param epoch raised by one with every move of the system of record
/// @param record the store that decides in that epoch
public record EpochRow(long epoch, Side record) {
    private static final String READ = "select epoch, record from understudy_epoch where id = 1";
    private static final String WRITE = "update understudy_epoch set epoch = ?, record = ? where id = 1 and epoch <= ?";

    /// What a store says.
    public static EpochRow read(Connection store) throws SQLException {
        try (PreparedStatement select = store.prepareStatement(READ);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("the table understudy_epoch has no row");
            }
            return new EpochRow(
                    row.getLong(1), Side.SOURCE.word().equals(row.getString(2)) ? Side.SOURCE : Side.TARGET);
        }
    }

    /// Writes it into a store, never over a later epoch.
    public void write(Connection store) throws SQLException {
        try (PreparedStatement update = store.prepareStatement(WRITE)) {
            update.setLong(1, epoch);
            update.setString(2, record.word());
            update.setLong(3, epoch);
            if (update.executeUpdate() != 1) {
                throw new SQLException("the store is already in a later epoch than %d".formatted(epoch));
            }
        }
    }
}
