package dev.understudy.rehearse.action;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// Waits until everything that waits in the outbox at this moment has got to the copy; what comes later is the
/// relay's
/// daily work.
final class OutboxPassed {
    private OutboxPassed() {}

    static void await(Scene scene, Duration limit) throws StepFailedException, InterruptedException {
        Patience.with(scene, "Draining the outbox", () -> {
            long newest = outbox(scene, "select coalesce(max(seq), 0) from understudy_outbox");
            Waiting.until(limit, "The outbox was not drained", () -> oldest(scene) > newest);
            return newest;
        });
    }

    private static long oldest(Scene scene) throws SQLException {
        return outbox(scene, "select coalesce(min(seq), %d) from understudy_outbox".formatted(Long.MAX_VALUE));
    }

    private static long outbox(Scene scene, String sql) throws SQLException {
        try (Connection record = scene.stores().of(scene.standing().record()).connection();
                var select = record.createStatement();
                var row = select.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
