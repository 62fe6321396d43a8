package dev.understudy.compare;

import dev.understudy.project.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads rows by key on both sides and, while others write, again and again, until they are equal or the time
/// to settle has passed. A row is in flight, and so no difference, if the target shows what the source shows
/// just before or just after, or moves on to something *newer* that the source showed earlier: it follows with
/// a lag. A target that stands still, or falls back, stays a difference.
final class RowSettling {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Scope scope;
    private final RowReader reader;
    private final SortedMap<RowKey, Watch> open = new TreeMap<>();
    private long settled;

    RowSettling(Scope scope) {
        this.scope = scope;
        reader = new RowReader(scope);
    }

    /// One row under watch: what the source has shown, oldest first, and how far along that the target was.
    static final class Watch {
        private final List<RowImage> shown = new ArrayList<>();
        private RowImage target;
        private int position;

        Watch(Both<RowImage> first) {
            shown.add(first.source());
            target = first.target();
            position = -1;
        }

        /// Whether the row turns out to be in flight.
        boolean settles(RowImage before, RowImage now, RowImage after) {
            show(before);
            show(after);
            target = now;
            int reached = shown.lastIndexOf(now);
            boolean moved = reached > position;
            position = Math.max(position, reached);
            return now.equals(before) || now.equals(after) || moved;
        }

        Both<RowImage> last() {
            return new Both<>(shown.getLast(), target);
        }

        private void show(RowImage source) {
            if (!source.equals(shown.getLast())) {
                shown.add(source);
            }
        }
    }

    /// The rows of `keys` that differ, by key, with their last images.
    ///
    /// @param suspected whether every key was seen to differ before; then one that is equal counts as settled
    SortedMap<RowKey, Both<RowImage>> differing(Lane lane, Collection<RowKey> keys, boolean suspected) {
        look(lane, keys, suspected);
        settled += suspected ? keys.size() - open.size() : 0;
        long begun = System.nanoTime();
        while (!open.isEmpty()
                && System.nanoTime() - begun < scope.settings().settle().toNanos()) {
            scope.pause(PAUSE);
            lookAgain(lane);
        }
        SortedMap<RowKey, Both<RowImage>> found = new TreeMap<>();
        open.forEach((key, watch) -> found.put(key, watch.last()));
        return found;
    }

    /// Whether nobody has a row any more that was seen to differ. While others write it was deleted; while
    /// nobody does, its key does not lead back to it, and that must not pass for equal.
    static boolean vanished(Both<RowImage> image, boolean live) {
        return !live && image.source().equals(RowImage.ABSENT) && image.target().equals(RowImage.ABSENT);
    }

    /// Rows that differed at first and settled.
    long settled() {
        return settled;
    }

    private void look(Lane lane, Collection<RowKey> keys, boolean suspected) {
        for (List<RowKey> batch : batches(keys)) {
            scope.check();
            Both<Map<RowKey, RowImage>> images =
                    scope.both(lane, (connection, side) -> reader.read(connection, side, batch));
            for (RowKey key : batch) {
                Both<RowImage> image = new Both<>(
                        Objects.requireNonNull(images.source().get(key)),
                        Objects.requireNonNull(images.target().get(key)));
                if (!image.equal() || (suspected && vanished(image, scope.live()))) {
                    open.put(key, new Watch(image));
                }
            }
        }
    }

    private void lookAgain(Lane lane) {
        for (List<RowKey> batch : batches(open.keySet())) {
            scope.check();
            Map<RowKey, RowImage> before = read(lane, Side.SOURCE, batch);
            Map<RowKey, RowImage> now = read(lane, Side.TARGET, batch);
            Map<RowKey, RowImage> after = read(lane, Side.SOURCE, batch);
            for (RowKey key : batch) {
                Watch watch = Objects.requireNonNull(open.get(key));
                if (watch.settles(
                        Objects.requireNonNull(before.get(key)),
                        Objects.requireNonNull(now.get(key)),
                        Objects.requireNonNull(after.get(key)))) {
                    open.remove(key);
                    settled++;
                }
            }
        }
    }

    private Map<RowKey, RowImage> read(Lane lane, Side side, List<RowKey> keys) {
        return scope.one(lane, side, (connection, of) -> reader.read(connection, of, keys));
    }

    private static List<List<RowKey>> batches(Collection<RowKey> keys) {
        List<RowKey> all = List.copyOf(keys);
        List<List<RowKey>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += RowReader.BATCH) {
            batches.add(all.subList(from, Math.min(from + RowReader.BATCH, all.size())));
        }
        return batches;
    }
}
