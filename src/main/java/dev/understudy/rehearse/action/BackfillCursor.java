package dev.understudy.rehearse.action;

import dev.understudy.rehearse.dualwrite.MappedTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// How far the backfill of one table is: the last copied key and the key to end with, kept in the target.
final class BackfillCursor {
    private final String name;
    private final long upper;
    private long last;

    private BackfillCursor(String name, long last, long upper) {
        this.name = name;
        this.last = last;
        this.upper = upper;
    }

    /// The cursor that the target holds, or a new one that ends with `upper`.
    static BackfillCursor open(Connection target, MappedTable table, long upper) throws SQLException {
        String name = Backfill.STATE + table.name();
        Optional<String> state = StateRow.read(target, name);
        if (state.isPresent()) {
            String[] parts = state.get().split(" ", -1);
            return new BackfillCursor(name, Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
        var cursor = new BackfillCursor(name, Long.MIN_VALUE, upper);
        cursor.moveTo(target, cursor.last);
        return cursor;
    }

    /// Writes the new place, in the target's open transaction.
    void moveTo(Connection target, long key) throws SQLException {
        StateRow.write(target, name, key + " " + upper);
        last = key;
    }

    long last() {
        return last;
    }

    long upper() {
        return upper;
    }

    boolean finished() {
        return last >= upper;
    }
}
