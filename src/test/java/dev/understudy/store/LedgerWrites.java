package dev.understudy.store;

import dev.understudy.project.OperationId;
import dev.understudy.project.VersionId;
import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.rehearse.ledger.RowChange;
import dev.understudy.rehearse.ledger.WriteState;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Writes for tests of the ledger.
final class LedgerWrites {
    private LedgerWrites() {}

    static LedgerWrite intended(long sequence) {
        return new LedgerWrite(
                sequence,
                new OperationId("place"),
                new VersionId("v2"),
                3,
                Instant.ofEpochMilli(sequence),
                WriteState.INTENDED,
                null,
                List.of(change(null, 1)));
    }

    static LedgerWrite settled(long sequence, WriteState state) {
        return intended(sequence)
                .settled(state, Instant.ofEpochMilli(sequence + 5), List.of(change(sequence, 1), change(sequence, 2)));
    }

    private static RowChange change(@org.jspecify.annotations.Nullable Long key, long version) {
        return new RowChange(
                "orders", RowChange.Kind.INSERT, key, version, Map.of("id", "7", "note", "für \u0000 dich"));
    }
}
