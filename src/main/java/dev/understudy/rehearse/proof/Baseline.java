package dev.understudy.rehearse.proof;

import dev.understudy.project.Side;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// The stores as they were before the workload started: each row's digest of the
/// touched tables, and both schemas.
///
/// @param rows of the system of record at the start
/// @param schemas by side: the definition of each table, column, index, constraint, trigger and sequence by its
///     name
public record Baseline(List<TableDigest> rows, Map<Side, SortedMap<String, String>> schemas) {
    public Baseline {
        rows = List.copyOf(rows);
        schemas = Map.copyOf(schemas);
    }
}
