package dev.understudy.ui.validation;

import dev.understudy.compare.ComparedTable;
import dev.understudy.compare.ComparisonResult.RowDifference;
import dev.understudy.compare.Level;
import dev.understudy.compare.RowKey;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Where one table stands.
///
/// @param sourceRows once a level has come through it
/// @param levels each of them
/// @param progress 0 to 1; empty while nobody knows how many rows the table has
/// @param figures aggregates that differ, a sentence each
/// @param rows that differ, ascending by key
/// @param suspects keys of rows that were seen to differ by a level that has not ended; some may settle
record TableState(
        ComparedTable table,
        OptionalLong sourceRows,
        OptionalLong targetRows,
        Map<Level, LevelState> levels,
        OptionalDouble progress,
        List<String> figures,
        List<RowDifference> rows,
        List<RowKey> suspects) {
    TableState {
        levels = Collections.unmodifiableMap(new EnumMap<>(levels));
        figures = List.copyOf(figures);
        rows = List.copyOf(rows);
        suspects = List.copyOf(suspects);
    }

    String name() {
        return table.source();
    }

    /// Figures and rows, those that may settle among them.
    long differences() {
        return (long) figures.size() + rows.size() + suspects.size();
    }
}
