package dev.understudy.ui.validation;

import dev.understudy.compare.ComparisonResult.FieldDifference;
import dev.understudy.compare.ComparisonResult.RowDifference;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Differences as comma separated values (RFC 4180), a line for each field. NULL is nothing between two commas,
/// an empty text is two quotes, as PostgreSQL's COPY has it.
final class DifferenceCsv {
    private static final String END = "\r\n";

    private DifferenceCsv() {}

    static String of(List<TableState> tables) {
        var csv = new StringBuilder("table,difference,key,column,source,target").append(END);
        for (TableState table : tables) {
            table.figures().forEach(figure -> csv.append(line(table.name(), "figure", "", figure, null, null)));
            table.rows().forEach(row -> lines(table.name(), row).forEach(csv::append));
            table.suspects()
                    .forEach(key -> csv.append(line(table.name(), "suspected", key.toString(), "", null, null)));
        }
        return csv.toString();
    }

    private static Stream<String> lines(String table, RowDifference row) {
        String kind = row.kind().name().toLowerCase(Locale.ROOT);
        String key = row.key().toString();
        if (row.fields().isEmpty()) {
            return Stream.of(line(table, kind, key, "", null, null));
        }
        return row.fields().stream()
                .map((FieldDifference field) -> line(table, kind, key, field.column(), field.source(), field.target()));
    }

    private static String line(@Nullable String... values) {
        return Stream.of(values).map(DifferenceCsv::quoted).collect(Collectors.joining(",", "", END));
    }

    private static String quoted(@Nullable String value) {
        if (value == null) {
            return "";
        }
        boolean plain = !value.isEmpty() && value.chars().noneMatch(one -> one < ' ' || one == '"' || one == ',');
        return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
