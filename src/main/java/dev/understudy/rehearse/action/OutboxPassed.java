package dev.understudy.rehearse.action;

import dev.understudy.rehearse.dualwrite.Outbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// Waits until everything that waits in the outbox at this moment has got to the copy; what comes later is the
/// relay's daily work.
final class OutboxPassed {
    private OutboxPassed() {}

    static void await(Scene scene, Duration limit) throws StepFailedException, InterruptedException {
        Patience.with(scene, "Draining the outbox", () -> {
            long newest;
            try (Connection record = record(scene)) {
                newest = Outbox.newest(record);
            }
            Waiting.until(limit, "The outbox was not drained", () -> passed(scene, newest), () -> obstacle(scene));
            return newest;
        });
    }

    private static String obstacle(Scene scene) {
        String obstacle = scene.relay().obstacle();
        return obstacle.isEmpty() ? "" : " What last kept the relay: " + obstacle;
    }

    private static boolean passed(Scene scene, long newest) throws SQLException {
        try (Connection record = record(scene)) {
            return Outbox.passed(record, newest);
        }
    }

    private static Connection record(Scene scene) throws SQLException {
        return scene.stores().of(scene.standing().record()).connection();
    }
}
