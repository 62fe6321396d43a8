package dev.understudy.rehearse.ledger;

import dev.understudy.project.OperationId;
import dev.understudy.project.VersionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One write of the stand-in application.
///
/// @param sequence 1, 2, 3, ...: never used twice in a rehearsal
/// @param epoch the epoch of the system of record that it was dispatched in
/// @param settledAt when its state left INTENDED; null before
/// @param changes in the order of the transaction
public record LedgerWrite(
        long sequence,
        OperationId operation,
        VersionId version,
        long epoch,
        Instant intendedAt,
        WriteState state,
        @Nullable Instant settledAt,
        List<RowChange> changes) {
    public LedgerWrite {
        changes = List.copyOf(changes);
    }

    /// The same write in a later state, with the keys that the server made.
    public LedgerWrite settled(WriteState newState, Instant at, List<RowChange> finalChanges) {
        return new LedgerWrite(sequence, operation, version, epoch, intendedAt, newState, at, finalChanges);
    }
}
