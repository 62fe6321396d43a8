package dev.understudy.rehearse.action;

import java.sql.SQLException;
import java.time.Duration;

/// Tries work on a store again while its server does not answer or made it a deadlock's victim, for as long as
/// the scene's patience lasts.
final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Patience() {}

    /// What is done; doing it again after a lost connection must be safe.
    interface Work<T> {
        T run() throws SQLException, StepFailedException, InterruptedException;
    }

    /// Does the work.
    ///
    /// @param doing what is being done, to what: the first half of the sentence when it fails
    static <T> T with(Scene scene, String doing, Work<T> work) throws StepFailedException, InterruptedException {
        long until = System.nanoTime() + scene.patience().toNanos();
        while (true) {
            try {
                return work.run();
            } catch (SQLException e) {
                boolean lost = lost(scene, e);
                if (!(lost || retryable(scene, e)) || System.nanoTime() > until) {
                    throw new StepFailedException("%s failed: %s".formatted(doing, e.getMessage()), lost, e);
                }
                Thread.sleep(PAUSE);
            } catch (StepFailedException e) {
                if (!e.unreachable() || System.nanoTime() > until) {
                    throw e;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private static boolean retryable(Scene scene, SQLException e) {
        return scene.stores().source().dialect().sessions().retryable(e)
                || scene.stores().target().dialect().sessions().retryable(e);
    }

    /// Whether either product would call this a lost connection.
    static boolean lost(Scene scene, SQLException e) {
        return scene.stores().source().dialect().sessions().connectionLost(e)
                || scene.stores().target().dialect().sessions().connectionLost(e);
    }
}
