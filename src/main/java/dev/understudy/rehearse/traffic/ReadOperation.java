package dev.understudy.rehearse.traffic;

import dev.understudy.project.Access;
import dev.understudy.project.Operation;
import dev.understudy.rehearse.dualwrite.MappedTable;
import dev.understudy.rehearse.dualwrite.RowImage;
import dev.understudy.rehearse.measure.Outcome;
import dev.understudy.staging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/// An operation that only reads: one row after the other at the store that its version reads, each held against
/// what was acknowledged of that row before the read began.
final class ReadOperation {
    private final Shop shop;
    private final Operation operation;

    ReadOperation(Shop shop, Operation operation) {
        this.shop = shop;
        this.operation = operation;
    }

    Result run(Router.Pin pin, Deadline deadline, SplittableRandom random) throws InterruptedException {
        Map<String, Long> keys = new HashMap<>();
        for (Access access : operation.accesses()) {
            OptionalLong key = key((Access.Read) access, keys, random);
            if (key.isEmpty()) {
                return new Result(Outcome.REFUSED, false); // nothing there to be read
            }
            keys.put(access.name(), key.getAsLong());
        }
        boolean retried = false;
        while (true) {
            try {
                return new Result(readAll(pin, keys), retried);
            } catch (SQLException e) {
                var sessions = shop.stores().of(pin.version().reads()).dialect().sessions();
                if (deadline.passed() || !(sessions.retryable(e) || sessions.connectionLost(e))) {
                    return new Result(Outcome.FAILED, retried);
                }
                retried = true;
                Backoff.pause();
            }
        }
    }

    private OptionalLong key(Access.Read read, Map<String, Long> keys, SplittableRandom random) {
        Long earlier = keys.get(read.row());
        return earlier == null ? shop.keys().table(read.table()).pick(random) : OptionalLong.of(earlier);
    }

    private Outcome readAll(Router.Pin pin, Map<String, Long> keys) throws SQLException {
        Database store = shop.stores().of(pin.version().reads());
        try (Connection connection = store.workload()) {
            Outcome outcome = Outcome.OK;
            for (Access access : operation.accesses()) {
                long key = keys.getOrDefault(access.name(), 0L);
                if (isStale(shop, connection, store, shop.tables().table(access.table()), key)) {
                    outcome = Outcome.STALE;
                }
            }
            connection.commit();
            return outcome;
        }
    }

    /// Reads a row and says whether it is less than what was acknowledged of it before. A row whose delete is
    /// under way, or whose last write ended unknown, may be absent.
    static boolean isStale(Shop shop, Connection connection, Database store, MappedTable table, long key)
            throws SQLException {
        TableKeys known = shop.keys().table(table.name());
        TableKeys.KeyState before = known.state(key);
        Optional<RowImage> row = RowReader.read(connection, store, table, key);
        if (row.isPresent()) {
            return before.deleted() || row.get().version() < before.version();
        }
        TableKeys.KeyState after = known.state(key);
        boolean mayBeAbsent = before.deleted() || before.busy() || before.unknown();
        return !mayBeAbsent && !after.deleted() && !after.busy() && !after.unknown();
    }

    /// How it ended.
    record Result(Outcome outcome, boolean retried) {}
}
