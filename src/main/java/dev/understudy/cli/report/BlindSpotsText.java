package dev.understudy.cli.report;

import dev.understudy.compare.BlindSpots;
import dev.understudy.compare.Level;
import java.util.ArrayList;
import java.util.List;

/// Which level catches which defect, as a person reads it.
public final class BlindSpotsText {
    private BlindSpotsText() {}

    /// The whole table; ends with a line feed.
    public static String of(List<BlindSpots.Row> rows) {
        TextTable table = new TextTable("llll").row("planted defect", "aggregate", "checksum", "sample");
        for (BlindSpots.Row row : rows) {
            table.row(
                    row.defect(),
                    caught(row, Level.AGGREGATE, "caught"),
                    caught(row, Level.CHECKSUM, "caught"),
                    caught(row, Level.SAMPLE, "if drawn"));
        }
        List<String> lines = new ArrayList<>(List.of("", "What each level of a comparison catches"));
        lines.addAll(table.lines());
        List<String> unseen = rows.stream()
                .filter(BlindSpots.Row::unseen)
                .map(BlindSpots.Row::defect)
                .toList();
        lines.add("");
        lines.add(unseen.isEmpty() ? "Every one is caught." : "Caught by none: " + String.join("; ", unseen) + ".");
        return String.join("\n", lines) + "\n";
    }

    private static String caught(BlindSpots.Row row, Level level, String word) {
        return Boolean.TRUE.equals(row.caught().get(level)) ? word : "-";
    }
}
