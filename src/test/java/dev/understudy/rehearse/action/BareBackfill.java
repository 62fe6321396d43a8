package dev.understudy.rehearse.action;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/// What a person would write by hand to copy the table of the floors: the yardstick of the backfill. The same
/// share-locked read, guarded insert and cursor commit, with nothing around them.
record BareBackfill(Connection source, Connection target, int batch) {
    private static final String COLUMNS =
            "id, name, note, amount, created, active, nickname, ext_id, row_version, write_seq";
    private static final String READ =
            "select " + COLUMNS + " from people where id > ? and id <= ? order by id limit %d lock in share mode";
    private static final String WRITE =
            "insert into people (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing";
    private static final String CURSOR = "insert into understudy_state (name, value) values ('bare', ?)"
            + " on conflict (name) do update set value = excluded.value";

    long copy(long upper) throws SQLException {
        source.setAutoCommit(false);
        target.setAutoCommit(false);
        source.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        long copied = 0;
        try (PreparedStatement read = source.prepareStatement(READ.formatted(batch));
                PreparedStatement write = target.prepareStatement(WRITE);
                PreparedStatement cursor = target.prepareStatement(CURSOR)) {
            long last = 0;
            while (last < upper) {
                read.setLong(1, last);
                read.setLong(2, upper);
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        last = row.getLong(1);
                        bind(row, write);
                        write.addBatch();
                        copied++;
                    }
                }
                write.executeBatch();
                cursor.setString(1, last + " " + upper);
                cursor.executeUpdate();
                target.commit();
                source.commit();
            }
        }
        return copied;
    }

    private static void bind(ResultSet row, PreparedStatement write) throws SQLException {
        write.setLong(1, row.getLong(1));
        write.setString(2, row.getString(2));
        write.setString(3, row.getString(3));
        write.setBigDecimal(4, row.getBigDecimal(4));
        LocalDateTime created = row.getObject(5, LocalDateTime.class);
        write.setObject(5, created == null ? null : created.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        write.setBoolean(6, row.getBoolean(6));
        write.setString(7, row.getString(7));
        write.setObject(8, UUID.fromString(row.getString(8)));
        write.setLong(9, row.getLong(9));
        write.setLong(10, row.getLong(10));
    }
}
