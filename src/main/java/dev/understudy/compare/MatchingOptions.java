package dev.understudy.compare;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Conversion;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What somebody asked for beyond two databases.
///
/// @param tables names of those that are compared; empty: all
/// @param where an SQL condition that every table takes on both sides; empty: all rows
/// @param loosened conversions by `table.column`, or by `*` for all columns
/// @param statuses column whose values are counted, by table
public record MatchingOptions(
        List<String> tables, String where, Map<String, Set<Conversion>> loosened, Map<String, String> statuses) {
    /// All tables and rows, strictly.
    public static final MatchingOptions PLAIN = new MatchingOptions(List.of(), "", Map.of(), Map.of());

    public MatchingOptions {
        tables = List.copyOf(tables);
        loosened = Map.copyOf(loosened);
        statuses = Map.copyOf(statuses);
    }

    boolean wanted(String table) {
        return tables.isEmpty()
                || tables.stream().anyMatch(name -> Matching.plain(name).equals(Matching.plain(table)));
    }

    Set<Conversion> conversions(String table, String column) {
        Set<Conversion> all = EnumSet.noneOf(Conversion.class);
        all.addAll(loosened.getOrDefault("*", Set.of()));
        all.addAll(loosened.getOrDefault(table + "." + column, Set.of()));
        return all;
    }

    Optional<ColumnMapping> status(String table, List<ColumnMapping> columns) {
        return columns.stream()
                .filter(column -> column.source().equals(statuses.get(table)))
                .findFirst();
    }

    /// A conversion as it is written and read: `nul-to-replacement`.
    public static String word(Conversion conversion) {
        return conversion.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
