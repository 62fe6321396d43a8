package dev.understudy.cli.report;

import dev.understudy.compare.Compared;
import dev.understudy.compare.ComparisonResult;
import dev.understudy.compare.ComparisonResult.FieldDifference;
import dev.understudy.compare.ComparisonResult.RowDifference;
import dev.understudy.compare.ComparisonResult.TableResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A comparison as a person reads it: the verdict first, then each table, then each row that differs.
public final class CompareText {
    /// Rows of one table that are printed; the JSON has all.
    private static final int SHOWN = 50;

    private static final int LONGEST = 60;

    private CompareText() {}

    /// The whole report; ends with a line feed.
    public static String of(Compared compared) {
        List<String> lines = new ArrayList<>();
        Stream.of(
                        List.of("", verdict(compared)),
                        List.of(speed(compared)),
                        ReportText.section("Tables", tables(compared.result())),
                        ReportText.section("Differences", differences(compared.result())),
                        ReportText.section("Not compared", notCompared(compared)),
                        ReportText.section("Agreed on before", indented(compared.options())),
                        ReportText.section(
                                "Not seen", indented(compared.result().blindSpots())))
                .flatMap(List::stream)
                .map(PlainText::safe)
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    /// Whether they are equal, in a line.
    public static String verdict(Compared compared) {
        if (!compared.alike()) {
            return "DIFFERENT. %s found."
                    .formatted(Amounts.count(compared.result().differences(), "difference"));
        }
        return compared.equal()
                ? "EQUAL. Everything was compared and nothing differs."
                : "NOT ALL COMPARED. Nothing differs among what was; %s left out."
                        .formatted(Amounts.count(compared.notCompared().size(), "thing"));
    }

    private static String speed(Compared compared) {
        ComparisonResult result = compared.result();
        return "%s in %s, %s rows/s, %s bytes received, %s rows or ranges settled on a second look"
                .formatted(
                        Amounts.count(rows(result), "row"),
                        Amounts.time(result.took()),
                        Amounts.count(rowsPerSecond(result)),
                        Amounts.count(compared.bytesReceived()),
                        Amounts.count(result.rechecked()));
    }

    private static List<String> tables(ComparisonResult result) {
        TextTable table = new TextTable("lrrrl").row("table", "source", "target", "differences", "");
        for (TableResult one : result.tables()) {
            table.row(
                    one.table(),
                    Amounts.count(one.sourceRows()),
                    Amounts.count(one.targetRows()),
                    Amounts.count((long) one.figures().size() + one.rows().size()),
                    one.equal() ? "equal" : "DIFFERENT");
        }
        return table.lines();
    }

    private static List<String> differences(ComparisonResult result) {
        List<String> lines = new ArrayList<>();
        for (TableResult table : result.tables()) {
            table.figures().forEach(figure -> lines.add("  %s: %s".formatted(table.table(), figure)));
            table.rows().stream().limit(SHOWN).forEach(row -> lines.addAll(row(table.table(), row)));
            if (table.rows().size() > SHOWN) {
                lines.add("  %s: and %s more; --json names all of them"
                        .formatted(table.table(), Amounts.count(table.rows().size() - SHOWN, "row")));
            }
        }
        return lines;
    }

    private static List<String> row(String table, RowDifference row) {
        String kind = switch (row.kind()) {
            case MISSING -> "missing in the target";
            case EXTRA -> "only in the target";
            case CHANGED -> "changed";
            case DUPLICATED -> "%d in the source, %d in the target".formatted(row.sourceCopies(), row.targetCopies());
        };
        List<String> lines = new ArrayList<>(List.of("  %s %s: %s".formatted(table, row.key(), kind)));
        if (row.kind() == RowDifference.Kind.CHANGED) {
            for (FieldDifference field : row.fields()) {
                lines.add("    %s: %s in the source, %s in the target"
                        .formatted(field.column(), shown(field.source()), shown(field.target())));
            }
            if (row.fields().isEmpty()) {
                lines.add("    in no value that can be named");
            }
        }
        return lines;
    }

    /// NULL, or the value in quotes: blanks at its end are seen.
    private static String shown(@Nullable String value) {
        if (value == null) {
            return "NULL";
        }
        return value.length() > LONGEST
                ? "'%s...' (%s)".formatted(value.substring(0, LONGEST), Amounts.count(value.length(), "character"))
                : "'" + value + "'";
    }

    private static List<String> notCompared(Compared compared) {
        return compared.notCompared().stream()
                .map(one -> "  %s: %s".formatted(one.what(), one.why()))
                .toList();
    }

    private static List<String> indented(List<String> lines) {
        return lines.stream().map(line -> "  " + line).toList();
    }

    private static long rows(ComparisonResult result) {
        return result.tables().stream().mapToLong(TableResult::sourceRows).sum();
    }

    static long rowsPerSecond(ComparisonResult result) {
        return rows(result) * 1_000 / Math.max(1, result.took().toMillis());
    }
}
