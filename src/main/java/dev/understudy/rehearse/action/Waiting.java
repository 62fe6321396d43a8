package dev.understudy.rehearse.action;

import java.sql.SQLException;
import java.time.Duration;

/// Waits for something that others bring about.
final class Waiting {
    private static final Duration PAUSE = Duration.ofMillis(10);

    private Waiting() {}

    /// What is asked again and again.
    interface Condition {
        boolean holds() throws SQLException;
    }

    /// Waits until the condition holds. A server that does not answer counts as not yet.
    ///
    /// @param otherwise the first half of the sentence when `limit` passes
    static void until(Duration limit, String otherwise, Condition condition)
            throws StepFailedException, InterruptedException {
        if (!within(limit, condition)) {
            throw new StepFailedException("%s within %s ms.".formatted(otherwise, limit.toMillis()));
        }
    }

    /// The same, as an answer.
    static boolean within(Duration limit, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            if (asked(condition)) {
                return true;
            }
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
    }

    private static boolean asked(Condition condition) {
        try {
            return condition.holds();
        } catch (SQLException _) {
            return false; // asked again until the limit: the server may come back
        }
    }
}
