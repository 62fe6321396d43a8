package dev.understudy.rehearse.engine;

import dev.understudy.project.Side;
import dev.understudy.rehearse.RehearsalException;
import dev.understudy.rehearse.RehearsalException.Reason;
import dev.understudy.staging.Database;
import dev.understudy.staging.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Makes sure that nobody of an earlier process is still at work in the stores, and that no second
/// rehearsal begins there: ends every session of earlier processes, waits until they are gone, and holds an
/// advisory lock in each store.
final class Fence implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<Connection> locks = new ArrayList<>();

    private Fence() {}

    /// Puts the fence up.
    ///
    /// @param rehearsal first part of the session names of this rehearsal, without the number of the process
    /// @param session number of this process: those of lower ones are ended
    /// @throws RehearsalException if another rehearsal holds a store, or an old session does not go away
    static Fence raise(Stores stores, String rehearsal, int session) {
        var fence = new Fence();
        try {
            for (Side side : Side.values()) {
                fence.raise(stores.of(side), rehearsal, session);
            }
            return fence;
        } catch (SQLException e) {
            fence.close();
            throw new RehearsalException(
                    Reason.UNREACHABLE,
                    "The stores could not be fenced.",
                    String.valueOf(e.getMessage()),
                    "See whether both servers answer, then try again.");
        } catch (RuntimeException e) {
            fence.close();
            throw e;
        }
    }

    private void raise(Database store, String rehearsal, int session) throws SQLException {
        Connection connection = store.dedicated("fence");
        locks.add(connection);
        for (int earlier = 1; earlier < session; earlier++) {
            awaitGone(store, connection, rehearsal + "-" + earlier);
        }
        if (!store.dialect().sessions().tryLock(connection, "understudy")) {
            throw new RehearsalException(
                    Reason.BUSY,
                    "The %s is in use by another rehearsal."
                            .formatted(store.side().word()),
                    "Somebody else's Understudy holds its lock in database %s."
                            .formatted(store.facts().database()),
                    "Wait until that rehearsal has ended, or use another database.");
        }
    }

    private static void awaitGone(Database store, Connection connection, String prefix) throws SQLException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (store.dialect().sessions().endSessions(connection, prefix) > 0) {
            if (System.nanoTime() > end) {
                throw new RehearsalException(
                        Reason.BUSY,
                        "Sessions of an earlier run are still at work in the %s."
                                .formatted(store.side().word()),
                        "The server did not end them within %d s.".formatted(LIMIT.toSeconds()),
                        "Wait until their statements have ended, then try again.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new RehearsalException(
                    Reason.BUSY, "The rehearsal was stopped.", "Its process is ending.", "Start it again.");
        }
    }

    /// Gives the locks back.
    @Override
    public void close() {
        for (Connection connection : locks) {
            try {
                connection.close();
            } catch (SQLException e) {
                org.slf4j.LoggerFactory.getLogger(Fence.class)
                        .debug("a lock connection did not close: {}", e.getMessage());
            }
        }
    }
}
