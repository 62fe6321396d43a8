package dev.understudy.rehearse.action;

import dev.understudy.project.Side;
import dev.understudy.rehearse.dualwrite.MappedTable;
import dev.understudy.staging.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Sees to it that the store which makes keys from now on makes none that the other has made: rows with
/// explicit keys do not advance a PostgreSQL sequence, and deleted or unknown keys are nowhere to be seen.
final class NewKeys {
    private final Scene scene;
    private final Side to;
    private final long gap;

    NewKeys(Scene scene, Side to, long gap) {
        this.scene = scene;
        this.to = to;
        this.gap = gap;
    }

    /// Raises every counter, well ahead of the keys that the other store goes on making until the hold.
    void raise() throws StepFailedException, InterruptedException {
        Patience.with(scene, "Raising the key counters of the " + to.word(), () -> {
            for (MappedTable table : scene.tables().all()) {
                raise(table);
            }
            return true;
        });
    }

    private void raise(MappedTable table) throws SQLException {
        long atLeast = Math.max(next(table, Side.SOURCE), next(table, Side.TARGET));
        Database store = scene.stores().of(to);
        try (Connection connection = store.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(store.dialect().writes().raiseKeys(table.mapping(), to, atLeast, gap));
        }
    }

    /// While writes are held: the counters must still be ahead, else they are raised once more.
    void check() throws StepFailedException {
        try {
            for (MappedTable table : scene.tables().all()) {
                if (next(table, to) <= next(table, to.other())) {
                    raise(table);
                }
            }
        } catch (SQLException e) {
            throw new StepFailedException("Checking the key counters failed: " + e.getMessage(), true, e);
        }
    }

    private long next(MappedTable table, Side side) throws SQLException {
        Database store = scene.stores().of(side);
        try (Connection connection = store.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(store.dialect().writes().nextKey(table.mapping(), side))) {
            row.next();
            return row.getLong(1);
        }
    }
}
