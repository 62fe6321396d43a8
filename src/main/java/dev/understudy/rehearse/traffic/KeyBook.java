package dev.understudy.rehearse.traffic;

import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.rehearse.ledger.RowChange;
import dev.understudy.rehearse.ledger.WriteState;
import dev.understudy.rehearse.proof.TableDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// What the application knows of all its keys: built from the baseline, and after a crash from the ledger too.
public final class KeyBook {
    private final Map<String, TableKeys> tables = new HashMap<>();
    private final LongAdder acknowledged = new LongAdder();

    /// @param writes what the ledger already holds; INTENDED counts as UNKNOWN
    public KeyBook(Collection<TableDigest> baseline, List<LedgerWrite> writes) {
        baseline.forEach(rows -> tables.put(rows.table(), new TableKeys(rows.keys())));
        writes.forEach(this::replay);
        acknowledged.reset();
    }

    /// The keys of a table.
    ///
    /// @throws IllegalArgumentException if the table is not in the baseline
    public TableKeys table(String source) {
        TableKeys keys = tables.get(source);
        if (keys == null) {
            throw new IllegalArgumentException("table %s is not in the baseline".formatted(source));
        }
        return keys;
    }

    private void replay(LedgerWrite write) {
        if (write.state() == WriteState.ACKNOWLEDGED) {
            acknowledged(write.changes());
        } else if (write.state() != WriteState.REFUSED) {
            quarantined(write.changes());
        }
    }

    /// How many writes were acknowledged since this process began.
    long acknowledgedWrites() {
        return acknowledged.sum();
    }

    /// A write was acknowledged.
    public void acknowledged(List<RowChange> changes) {
        acknowledged.increment();
        for (RowChange change : changes) {
            Long key = change.key();
            if (key == null) {
                throw new IllegalStateException("an acknowledged change of %s has no key".formatted(change.table()));
            }
            switch (change.kind()) {
                case INSERT -> table(change.table()).inserted(key, change.version());
                case UPDATE -> table(change.table()).settle(key, change.version(), false);
                case DELETE -> table(change.table()).settle(key, change.version(), true);
            }
        }
    }

    /// A write ended unknown.
    public void quarantined(List<RowChange> changes) {
        for (RowChange change : changes) {
            Long key = change.key();
            if (key != null) {
                table(change.table()).quarantine(key);
            }
        }
    }
}
