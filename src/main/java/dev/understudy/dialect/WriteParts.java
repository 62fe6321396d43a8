package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Side;
import dev.understudy.project.TableMapping;
import java.util.stream.Collectors;

/// The quoted pieces of a statement that writes one row of a table.
record WriteParts(TableMapping table, Side side, Quoting quoting) {
    String name() {
        return quoting.quote(table.name(side));
    }

    String key() {
        return quoting.quote(table.keyColumn().name(side));
    }

    /// `"a", "b"`
    String columns() {
        return table.columns().stream().map(this::column).collect(Collectors.joining(", "));
    }

    /// Each column put through `pattern`, which holds one `%s`.
    String each(String pattern) {
        return table.columns().stream()
                .map(this::column)
                .map(pattern::formatted)
                .collect(Collectors.joining(", "));
    }

    String updateIfOlder() {
        String version = table.version();
        String guard = version == null
                ? ""
                : " and (%1$s is null or %1$s < ?)"
                        .formatted(column(table.column(version).orElseThrow()));
        return "update %s set %s where %s = ?%s".formatted(name(), each("%s = ?"), key(), guard);
    }

    /// The sum that a counter is raised to.
    static long sum(long atLeast, long gap) {
        if (atLeast < 0 || gap < 0) {
            throw new IllegalArgumentException("need numbers of zero or more, got %d and %d".formatted(atLeast, gap));
        }
        return Math.addExact(atLeast, gap);
    }

    private String column(ColumnMapping column) {
        return quoting.quote(column.name(side));
    }
}
