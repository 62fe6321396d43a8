package dev.understudy.project;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// One thing that an operation does to one row. The accesses of an operation run in order; its changes are one
/// transaction. Tables and columns are named as in the source.
public sealed interface Access {
    /// How later accesses of the operation refer to the row; unique in the operation.
    String name();

    /// The table.
    String table();

    /// Reads a row by key: a random one, or the row of an earlier access when `row` names it.
    ///
    /// @param row empty, or the name of an earlier access
    record Read(String name, String table, String row) implements Access {}

    /// Inserts a row; the system of record makes its key.
    record Insert(String name, String table, SortedMap<String, ValueRule> values) implements Access {
        public Insert {
            values = frozen(values);
        }
    }

    /// Changes a row: a random one, or the row of an earlier access when `row` names it.
    ///
    /// @param row empty, or the name of an earlier access
    record Update(String name, String table, String row, SortedMap<String, ValueRule> values) implements Access {
        public Update {
            values = frozen(values);
        }
    }

    /// Deletes a row: a random one that the workload itself inserted where there is one, else any.
    ///
    /// @param row empty, or the name of an earlier access
    record Delete(String name, String table, String row) implements Access {}

    private static SortedMap<String, ValueRule> frozen(Map<String, ValueRule> values) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
