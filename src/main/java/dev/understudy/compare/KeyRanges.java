package dev.understudy.compare;

import dev.understudy.project.Side;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// All keys there are, in ranges of the source's rows; the first and the last one are open, so that they hold
/// what only the target has. Ranges are found one at a time, by whichever lane asks for the next, and sized by
/// the time that those before took. A table that has no whole number to cut by is one range. Safe for use by
/// many threads.
final class KeyRanges {
    private static final int FIRST = 10_000;
    private static final int LEAST = 500;
    private static final int MOST = 20_000;
    /// Short: a range is what is lost when a connection is, and what a pause waits for.
    private static final Duration AIM = Duration.ofMillis(150);

    private final Scope scope;
    private final RangeReader reader;
    private long next = Long.MIN_VALUE;
    private int rows = FIRST;
    private boolean done;

    KeyRanges(Scope scope) {
        this.scope = scope;
        reader = new RangeReader(scope);
    }

    /// The next range; empty after the last one.
    synchronized Optional<KeyRange> next(Lane lane) {
        if (done) {
            return Optional.empty();
        }
        if (!scope.table().ranged()) {
            done = true;
            return Optional.of(KeyRange.ALL);
        }
        List<Long> last =
                scope.one(lane, Side.SOURCE, (connection, side) -> reader.leads(connection, side, next, 1, rows - 1));
        done = last.isEmpty() || last.getFirst() == Long.MAX_VALUE;
        KeyRange range = new KeyRange(next, done ? Long.MAX_VALUE : last.getFirst());
        next = done ? next : range.to() + 1;
        return Optional.of(range);
    }

    /// A range took so long: the next ones are as much shorter or longer, at most by half or twice.
    synchronized void took(long nanos) {
        double factor = Math.clamp((double) AIM.toNanos() / Math.max(1, nanos), 0.5, 2);
        rows = Math.clamp(Math.round(rows * factor), LEAST, MOST);
    }
}
