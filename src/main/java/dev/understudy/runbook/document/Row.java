package dev.understudy.runbook.document;

import java.util.List;

/// A row of a table.
///
/// @param marked whether it stands out: a step with no way back
public record Row(List<Text> cells, boolean marked) {
    public Row {
        cells = List.copyOf(cells);
    }

    /// A row like the others.
    public static Row of(Text... cells) {
        return new Row(List.of(cells), false);
    }
}
