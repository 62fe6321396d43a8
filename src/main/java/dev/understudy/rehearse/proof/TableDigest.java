package dev.understudy.rehearse.proof;

/// The digests of all rows of one table: two arrays of one length, ascending by key. The arrays belong to this
/// object.
///
/// @param table source name of the table
/// @param keys the rows' keys
/// @param digests a 64-bit digest of every mapped column of the row of the same index
@SuppressWarnings("ArrayRecordComponent") // a million rows: two flat arrays, never compared by equals
public record TableDigest(String table, long[] keys, long[] digests) {
    /// @throws IllegalArgumentException if the two are not of one length
    public TableDigest {
        if (keys.length != digests.length) {
            throw new IllegalArgumentException("%d keys but %d digests".formatted(keys.length, digests.length));
        }
    }
}
