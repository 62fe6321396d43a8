package dev.understudy.rehearse.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What one write does to one row.
///
/// @param table source name of the table
/// @param key the row's key; null while the system of record has not yet made it
/// @param version the row version that this write makes
/// @param image the row afterwards (before, for a delete): canonical text by the column's source name, absent
///     for NULL
public record RowChange(String table, Kind kind, @Nullable Long key, long version, Map<String, String> image) {
    public RowChange {
        image = Collections.unmodifiableSortedMap(new TreeMap<>(image));
    }

    /// What is done.
    public enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }
}
