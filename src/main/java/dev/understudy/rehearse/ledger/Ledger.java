package dev.understudy.rehearse.ledger;

import java.util.List;

/// All writes of one rehearsal. Safe for use by many threads. What `record` was given survives a kill of this
/// process when it returns; it is flushed to disk once a second and with every journal entry.
public interface Ledger {
    /// Writes a write down, or its later state, and returns when the operating system has it.
    void record(LedgerWrite write);

    /// All writes in the order of their sequence numbers, each in its last recorded state.
    List<LedgerWrite> writes();

    /// The highest sequence number ever recorded; 0 if none.
    long highestSequence();
}
