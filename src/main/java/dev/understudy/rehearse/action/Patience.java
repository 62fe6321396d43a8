package dev.understudy.rehearse.action;

import java.sql.SQLException;
import java.time.Duration;

/// Tries work on a store again while its server does not answer, for as long as the scene's patience
/// lasts. What a deadlock or a lock timeout undid is tried again too, three times at least: those
/// waits may outlast the patience.
final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int LEAST_TRIES = 3;

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
        for (int tries = 1; ; tries++) {
            try {
                return work.run();
            } catch (SQLException e) {
                boolean passing = passing(scene, e);
                boolean inTime = System.nanoTime() < until || (tries < LEAST_TRIES && !lost(scene, e));
                if (!passing || !inTime) {
                    throw new StepFailedException("%s failed: %s".formatted(doing, e.getMessage()), passing, e);
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

    /// Whether it may go well the next time: the connection was lost, or others were in the way.
    static boolean passing(Scene scene, SQLException e) {
        return lost(scene, e)
                || scene.stores().source().dialect().sessions().retryable(e)
                || scene.stores().target().dialect().sessions().retryable(e);
    }

    /// Whether either product would call this a lost connection.
    private static boolean lost(Scene scene, SQLException e) {
        return scene.stores().source().dialect().sessions().connectionLost(e)
                || scene.stores().target().dialect().sessions().connectionLost(e);
    }
}
