package dev.understudy.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// Reads what `compare --json` found.
final class Compared {
    private Compared() {}

    /// Each table with its verdict.
    static List<String> states(JsonNode report) {
        List<String> states = new ArrayList<>();
        report.path("tables")
                .forEach(table -> states.add(
                        table.path("table").asText() + (table.path("equal").asBoolean() ? " equal" : " different")));
        return states;
    }

    /// A line for each table that differs; a row without a key has no name that says anything.
    static List<String> summary(JsonNode report) {
        List<String> lines = new ArrayList<>();
        for (JsonNode table : report.path("tables")) {
            var line = new StringBuilder(table.path("table").asText());
            for (String kind : List.of("missing", "extra")) {
                if (!table.path(kind).isEmpty()) {
                    line.append(' ').append(kind).append(' ').append(keys(table.path(kind)));
                }
            }
            for (JsonNode row : table.path("changed")) {
                line.append(" changed ").append(text(row.path("key")));
                row.path("columns")
                        .forEach(column -> line.append(" %s: %s, %s"
                                .formatted(
                                        column.path("name").asText(),
                                        column.path("source").asText(),
                                        column.path("target").asText())));
            }
            if (!table.path("equal").asBoolean()) {
                lines.add(line.toString());
            }
        }
        lines.replaceAll(line -> line.replaceAll("row [0-9a-f]{15}", "row").replace("row extra", "row, extra"));
        lines.sort(null);
        return lines;
    }

    private static String keys(JsonNode keys) {
        List<String> texts = new ArrayList<>();
        keys.forEach(key -> texts.add(text(key)));
        return String.join(", ", texts);
    }

    private static String text(JsonNode key) {
        return key.isArray() ? "[" + keys(key) + "]" : key.asText();
    }
}
