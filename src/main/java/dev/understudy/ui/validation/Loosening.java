package dev.understudy.ui.validation;

import dev.understudy.compare.MatchingOptions;
import dev.understudy.project.Conversion;

/// Values of a column that count as equal although they are not.
///
/// @param column `table.column`, or `*` for all columns
record Loosening(String column, Conversion conversion) {
    /// As the report names it.
    String words() {
        return "%s: %s".formatted(column.equals("*") ? "every column" : column, MatchingOptions.word(conversion));
    }
}
