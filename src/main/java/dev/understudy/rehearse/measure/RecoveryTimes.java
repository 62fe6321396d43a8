package dev.understudy.rehearse.measure;

/// The instants of a rollback on one session's `System.nanoTime`; each not before the one above it.
///
/// @param source where the onset is known from
/// @param onsetNanos t0: the fault applied, the first bad arrival due, the failing action begun, or the press
/// @param noticedNanos t1: trigger fired, step failed, or button pressed
/// @param firstUndoNanos t2: the first undo starts
/// @param restoredNanos t3: the last restoring undo is verified
/// @param cleanedNanos the last cleaning undo has ended; `restoredNanos` if there was none
public record RecoveryTimes(
        OnsetSource source,
        long onsetNanos,
        long noticedNanos,
        long firstUndoNanos,
        long restoredNanos,
        long cleanedNanos) {
    /// @throws IllegalArgumentException if they are out of order
    public RecoveryTimes {
        if (onsetNanos > noticedNanos
                || noticedNanos > firstUndoNanos
                || firstUndoNanos > restoredNanos
                || restoredNanos > cleanedNanos) {
            throw new IllegalArgumentException(
                    "need onset <= noticed <= first undo <= restored <= cleaned, got %d, %d, %d, %d, %d"
                            .formatted(onsetNanos, noticedNanos, firstUndoNanos, restoredNanos, cleanedNanos));
        }
    }
}
