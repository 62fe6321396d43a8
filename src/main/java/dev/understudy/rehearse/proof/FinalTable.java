package dev.understudy.rehearse.proof;

/// All rows of one table of the system of record, read when the workload had ended and everything was quiet.
/// The arrays belong to this object; those of the columns that the table has stand beside its keys.
///
/// @param versions the row versions; empty if the table has no version column
/// @param sequences the sequence numbers of the last writes, 0 for none; empty if the table has no such column
@SuppressWarnings("ArrayRecordComponent") // a million rows: flat arrays, never compared by equals
public record FinalTable(TableDigest rows, long[] versions, long[] sequences) {
    /// @throws IllegalArgumentException if an array that is not empty has another length than the keys
    public FinalTable {
        check("versions", versions, rows);
        check("sequence numbers", sequences, rows);
    }

    /// Source name of the table.
    public String table() {
        return rows.table();
    }

    Row row(int index) {
        return new Row(rows.keys()[index], rows.digests()[index], at(versions, index), at(sequences, index));
    }

    private static long at(long[] column, int index) {
        return column.length == 0 ? Row.NO_COLUMN : column[index];
    }

    private static void check(String what, long[] column, TableDigest rows) {
        if (column.length != 0 && column.length != rows.keys().length) {
            throw new IllegalArgumentException(
                    "table %s has %d keys but %d %s".formatted(rows.table(), rows.keys().length, column.length, what));
        }
    }
}
