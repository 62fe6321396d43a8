package dev.understudy.rehearse.proof;

/// A row as it was found at the end.
///
/// @param version its row version, or [#NO_COLUMN]
/// @param sequence the sequence number of its last write, 0 for none, or [#NO_COLUMN]
record Row(long key, long digest, long version, long sequence) {
    /// The table has no such column.
    static final long NO_COLUMN = Long.MIN_VALUE;

    boolean hasVersion() {
        return version != NO_COLUMN;
    }

    boolean hasSequence() {
        return sequence != NO_COLUMN;
    }
}
