package dev.understudy.rehearse.engine;

import dev.understudy.project.Side;
import dev.understudy.staging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends sessions of this process that nobody waits for any more: a statement whose client turned away runs on
/// in the server, and must not finish after what takes it back.
final class Ghosts {
    private static final Logger LOG = LoggerFactory.getLogger(Ghosts.class);
    private static final Duration LIMIT = Duration.ofMillis(500);

    private final Cast cast;

    Ghosts(Cast cast) {
        this.cast = cast;
    }

    /// Ends our sessions of those purposes in both stores, as far as they answer.
    void end(String... purposes) throws InterruptedException {
        for (Side side : Side.values()) {
            for (String purpose : purposes) {
                end(cast.stores().of(side), cast.sessionPrefix() + "-" + purpose);
            }
        }
    }

    private static void end(Database store, String prefix) throws InterruptedException {
        long until = System.nanoTime() + LIMIT.toNanos();
        try (Connection connection = store.connection()) {
            while (store.dialect().sessions().endSessions(connection, prefix) > 0 && System.nanoTime() < until) {
                Thread.sleep(Duration.ofMillis(10));
            }
        } catch (SQLException e) {
            LOG.debug("sessions of {} could not be ended: {}", prefix, e.getMessage()); // its own end took them along
        }
    }
}
