package dev.understudy.rehearse.action;

import dev.understudy.dialect.Dialect;
import dev.understudy.project.Side;
import dev.understudy.rehearse.dualwrite.MappedTable;
import dev.understudy.rehearse.dualwrite.RowImage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Copies batches of one table with two statements prepared once.
final class BackfillBatch implements AutoCloseable {
    private final MappedTable table;
    private final Connection source;
    private final Connection target;
    private final Dialect from;
    private final Dialect to;
    private final int size;
    private final PreparedStatement select;
    private final PreparedStatement insert;

    BackfillBatch(Scene scene, MappedTable table, Connection source, Connection target, int size) throws SQLException {
        Side side = scene.standing().record();
        this.table = table;
        this.source = source;
        this.target = target;
        this.size = size;
        this.from = scene.stores().of(side).dialect();
        this.to = scene.stores().of(side.other()).dialect();
        String key = table.quoted(from, side, table.keyIndex());
        this.select = source.prepareStatement("select %s from %s where %s > ? and %s <= ? order by %s limit %d %s"
                .formatted(
                        table.columnList(from, side),
                        table.quoted(from, side),
                        key,
                        key,
                        key,
                        size,
                        from.writes().lockForShare()));
        this.insert = target.prepareStatement(to.writes().insertIfAbsent(table.mapping(), side.other()));
    }

    /// Copies the next batch: rows and cursor committed in the target first, then the source lets the rows go.
    ///
    /// @return rows read
    int copy(BackfillCursor cursor) throws SQLException {
        int rows = 0;
        long last = cursor.last();
        select.setLong(1, cursor.last());
        select.setLong(2, cursor.upper());
        try (ResultSet row = select.executeQuery()) {
            for (; row.next(); rows++) {
                RowImage image = RowImage.read(table, from.values(), row);
                image.bind(insert, 1, to.values());
                insert.addBatch();
                last = image.key();
            }
        }
        if (rows > 0) {
            insert.executeBatch();
        }
        cursor.moveTo(target, rows < size ? cursor.upper() : last);
        target.commit();
        source.commit();
        return rows;
    }

    @Override
    public void close() throws SQLException {
        try (select) {
            insert.close();
        }
    }
}
