package dev.understudy.rehearse.action;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

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
        until(limit, otherwise, condition, () -> "");
    }

    /// The same.
    ///
    /// @param why asked when `limit` passes: what stood in the way, with a space before it; may be empty
    static void until(Duration limit, String otherwise, Condition condition, Supplier<String> why)
            throws StepFailedException, InterruptedException {
        var last = new AtomicReference<SQLException>();
        if (!within(limit, () -> asked(condition, last))) {
            SQLException silent = last.get();
            String sentence = "%s within %s ms.".formatted(otherwise, limit.toMillis());
            if (silent != null) {
                throw new StepFailedException(
                        sentence + " A server did not answer: " + silent.getMessage(), true, silent);
            }
            throw new StepFailedException(sentence + why.get());
        }
    }

    private static boolean asked(Condition condition, AtomicReference<SQLException> last) throws SQLException {
        try {
            boolean holds = condition.holds();
            last.set(null);
            return holds;
        } catch (SQLException e) {
            last.set(e);
            throw e;
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
