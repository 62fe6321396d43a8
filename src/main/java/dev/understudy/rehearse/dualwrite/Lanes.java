package dev.understudy.rehearse.dualwrite;

import dev.understudy.rehearse.ledger.RowChange;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/// Serialises the applies of one key: each key has a lane, and whoever applies holds the lanes of all its keys.
/// Lanes are taken in ascending order, so two appliers never wait for each other in a ring.
final class Lanes {
    private static final int COUNT = 4_096;

    private final List<ReentrantLock> lanes =
            IntStream.range(0, COUNT).mapToObj(_ -> new ReentrantLock()).toList();

    /// Runs `work` while the lanes of all changed keys are held.
    <E extends Exception> void with(List<RowChange> changes, Work<E> work) throws E, InterruptedException {
        int[] wanted = changes.stream().mapToInt(this::lane).sorted().distinct().toArray();
        int held = 0;
        try {
            for (; held < wanted.length; held++) {
                lanes.get(wanted[held]).lockInterruptibly();
            }
            work.run();
        } finally {
            while (held > 0) {
                lanes.get(wanted[--held]).unlock();
            }
        }
    }

    private int lane(RowChange change) {
        return Math.floorMod(
                31 * change.table().hashCode() + Long.hashCode(change.key() == null ? 0 : change.key()), COUNT);
    }

    /// What is done while lanes are held.
    interface Work<E extends Exception> {
        void run() throws E, InterruptedException;
    }
}
