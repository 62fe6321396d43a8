package dev.understudy.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Rows of text in aligned columns, two spaces apart, indented by two.
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final String alignment;

    /// @param alignment a letter a column: `l` for left, `r` for right
    TextTable(String alignment) {
        this.alignment = alignment;
    }

    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String space = " ".repeat(width(column) - length(cell));
            line.append("  ").append(alignment.charAt(column) == 'r' ? space + cell : cell + space);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream()
                .filter(cells -> column < cells.size())
                .collect(Collectors.summarizingInt(cells -> length(cells.get(column))))
                .getMax();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
