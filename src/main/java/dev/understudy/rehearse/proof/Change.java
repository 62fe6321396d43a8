package dev.understudy.rehearse.proof;

import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.rehearse.ledger.RowChange;
import dev.understudy.rehearse.ledger.WriteState;
import java.util.Comparator;
import java.util.Locale;

/// What one write of the ledger does to one key, all its changes of that key taken together.
record Change(LedgerWrite write, RowChange row) {
    static final Comparator<Change> BY_SEQUENCE = Comparator.comparingLong(Change::sequence);

    long sequence() {
        return write.sequence();
    }

    RowChange.Kind kind() {
        return row.kind();
    }

    boolean deletes() {
        return row.kind() == RowChange.Kind.DELETE;
    }

    boolean acknowledged() {
        return acknowledged(write);
    }

    boolean unknown() {
        return unknown(write);
    }

    static boolean acknowledged(LedgerWrite write) {
        return write.state() == WriteState.ACKNOWLEDGED;
    }

    /// Whether it may have happened: unknown, or never settled.
    static boolean unknown(LedgerWrite write) {
        return write.state() == WriteState.UNKNOWN || write.state() == WriteState.INTENDED;
    }

    /// This change followed by another of the same write and key: the last image counts, and a row that was
    /// inserted in the same breath is still an insert.
    Change then(Change next) {
        RowChange.Kind kind = next.deletes() ? RowChange.Kind.DELETE : kept(next);
        RowChange last = next.row;
        return new Change(write, new RowChange(last.table(), kind, last.key(), last.version(), last.image()));
    }

    private RowChange.Kind kept(Change next) {
        return row.kind() == RowChange.Kind.INSERT || row.kind() == next.row.kind()
                ? row.kind()
                : RowChange.Kind.UPDATE;
    }

    /// The same change of a row whose key was found.
    Change at(long key) {
        return new Change(write, new RowChange(row.table(), row.kind(), key, row.version(), row.image()));
    }

    /// For people: `write 4711 (update)`.
    String words() {
        return "write %d (%s)".formatted(sequence(), kind().name().toLowerCase(Locale.ROOT));
    }
}
