package dev.understudy.rehearse.traffic;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/// The keys of one table as the application knows them: those of the baseline and those that it made itself,
/// with what was last acknowledged of each. Safe for use by many threads.
public final class TableKeys {
    private static final int TRIES = 50;

    private final long[] baseline;
    private long[] inserted = new long[64];
    private int insertedCount;
    private final Map<Long, KeyState> states = new HashMap<>();

    /// What is known of a key.
    ///
    /// @param version last acknowledged row version; 0 if the application never wrote it
    /// @param deleted whether its delete was acknowledged
    /// @param busy whether a write of it is not yet settled
    /// @param unknown whether a write of it ended unknown: nobody writes it again
    public record KeyState(long version, boolean deleted, boolean busy, boolean unknown) {
        static final KeyState UNTOUCHED = new KeyState(0, false, false, false);

        boolean free() {
            return !deleted && !busy && !unknown;
        }
    }

    /// @param baseline the keys that were there before, in any order
    public TableKeys(long[] baseline) {
        this.baseline = baseline.clone();
    }

    /// A random key of a row that is there.
    public synchronized OptionalLong pick(SplittableRandom random) {
        return find(random, baseline.length + insertedCount, 0, false);
    }

    /// A random key that nobody writes at this moment; it is busy until [#settle], [#release] or [#quarantine].
    public synchronized OptionalLong claim(SplittableRandom random) {
        OptionalLong key = find(random, baseline.length + insertedCount, 0, true);
        key.ifPresent(this::markBusy);
        return key;
    }

    /// The same, a row that the application itself inserted if there is one.
    public synchronized OptionalLong claimOwn(SplittableRandom random) {
        OptionalLong own =
                insertedCount == 0 ? OptionalLong.empty() : find(random, insertedCount, baseline.length, true);
        if (own.isEmpty()) {
            return claim(random);
        }
        own.ifPresent(this::markBusy);
        return own;
    }

    private OptionalLong find(SplittableRandom random, int bound, int from, boolean free) {
        for (int i = 0; bound > 0 && i < TRIES; i++) {
            long key = at(from + random.nextInt(bound));
            KeyState state = state(key);
            if (free ? state.free() : !state.deleted()) {
                return OptionalLong.of(key);
            }
        }
        return OptionalLong.empty();
    }

    private long at(int index) {
        return index < baseline.length ? baseline[index] : inserted[index - baseline.length];
    }

    private void markBusy(long key) {
        KeyState old = state(key);
        states.put(key, new KeyState(old.version(), old.deleted(), true, old.unknown()));
    }

    /// What is known of a key.
    public synchronized KeyState state(long key) {
        return states.getOrDefault(key, KeyState.UNTOUCHED);
    }

    /// A write of the key was acknowledged.
    public synchronized void settle(long key, long version, boolean deleted) {
        states.put(key, new KeyState(version, deleted, false, false));
    }

    /// A row that the application inserted was acknowledged.
    public synchronized void inserted(long key, long version) {
        if (insertedCount == inserted.length) {
            inserted = Arrays.copyOf(inserted, insertedCount * 2);
        }
        inserted[insertedCount++] = key;
        states.put(key, new KeyState(version, false, false, false));
    }

    /// A write of the key did not happen.
    public synchronized void release(long key) {
        KeyState old = state(key);
        states.put(key, new KeyState(old.version(), old.deleted(), false, old.unknown()));
    }

    /// A write of the key ended unknown.
    public synchronized void quarantine(long key) {
        KeyState old = state(key);
        states.put(key, new KeyState(old.version(), old.deleted(), false, true));
    }
}
