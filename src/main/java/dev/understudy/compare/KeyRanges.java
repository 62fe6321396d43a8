package dev.understudy.compare;

import dev.understudy.project.Side;
import java.util.List;
import java.util.Optional;

/// All keys there are, in ranges of [#ROWS] rows of the source; the first and the last one are open, so that
/// they hold what only the target has. Ranges are found one at a time, by whichever lane asks for the next.
/// Safe for use by many threads.
final class KeyRanges {
    static final int ROWS = 10_000;

    private final Scope scope;
    private final RangeReader reader;
    private long next = Long.MIN_VALUE;
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
        List<Long> last =
                scope.one(lane, Side.SOURCE, (connection, side) -> reader.keys(connection, side, next, 1, ROWS - 1));
        done = last.isEmpty() || last.getFirst() == Long.MAX_VALUE;
        KeyRange range = new KeyRange(next, done ? Long.MAX_VALUE : last.getFirst());
        next = done ? next : range.to() + 1;
        return Optional.of(range);
    }
}
