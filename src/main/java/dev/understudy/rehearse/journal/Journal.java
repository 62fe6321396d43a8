package dev.understudy.rehearse.journal;

import java.util.List;

/// The append-only record of one rehearsal. Safe for use by several threads.
public interface Journal {
    /// Writes an event and returns when it is on the disk.
    ///
    /// @param nanos `System.nanoTime` when it happened
    JournalEntry append(JournalEvent event, long nanos);

    /// All entries in order, those of earlier sessions too.
    List<JournalEntry> entries();

    /// The number of this session: 1 for the first process.
    int session();
}
