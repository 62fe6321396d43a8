package dev.understudy.rehearse.action;

import java.sql.SQLException;
import java.time.Duration;

/// Tries work on a store again while its server does not answer or prefers another transaction, for as long as
/// the scene's patience lasts.
final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Patience() {}

    /// What is done; doing it again after a lost connection or a deadlock must be safe.
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
                boolean worthIt = lost(scene, e) || retryable(scene, e);
                if (!worthIt || System.nanoTime() > until) {
                    throw new StepFailedException("%s failed: %s".formatted(doing, e.getMessage()), worthIt, e);
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

    /// Whether either product would call this the victim of a deadlock or of a lock that was not had.
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
