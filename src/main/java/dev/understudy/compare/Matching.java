package dev.understudy.compare;

import dev.understudy.dialect.CatalogColumn;
import dev.understudy.dialect.CatalogTable;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Conversion;
import dev.understudy.project.Side;
import dev.understudy.project.ValueType;
import dev.understudy.staging.ReadableStore;
import dev.understudy.staging.ReadableStores;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds out which tables and columns of two databases belong together: those of one name, or of names that
/// differ in nothing but case and underscores.
public final class Matching {
    private final MatchingOptions options;
    private final List<NotCompared> notCompared = new ArrayList<>();
    private final SortedSet<String> loosened = new TreeSet<>();

    public Matching(MatchingOptions options) {
        this.options = options;
    }

    /// What is compared, and what is not.
    ///
    /// @param loosened conversions that make different values equal, a sentence each
    public record Matched(List<ComparedTable> tables, List<NotCompared> notCompared, List<String> loosened) {}

    /// Matches the tables of two databases.
    ///
    /// @throws ComparisonException if a catalog cannot be read
    public Matched match(ReadableStores stores) {
        return match(tables(stores.of(Side.SOURCE)), tables(stores.of(Side.TARGET)));
    }

    private static List<CatalogTable> tables(ReadableStore database) {
        try (Connection connection = database.connection()) {
            return database.dialect().catalog().tables(connection);
        } catch (SQLException e) {
            throw new ComparisonException(
                    "The tables of the %s could not be read: %s."
                            .formatted(database.side().word(), e.getMessage()),
                    e);
        }
    }

    Matched match(List<CatalogTable> source, List<CatalogTable> target) {
        List<ComparedTable> tables = new ArrayList<>();
        Names<CatalogTable> others = new Names<>(target, CatalogTable::name, names(source, CatalogTable::name));
        Set<String> matched = new HashSet<>();
        for (CatalogTable table : source) {
            Optional<CatalogTable> other = others.like(table.name()).filter(one -> matched.add(one.name()));
            if (!options.wanted(table.name())) {
                continue;
            }
            if (other.isEmpty()) {
                missing(table.name(), Side.TARGET);
            } else {
                compared(table, other.get()).ifPresent(tables::add);
            }
        }
        for (CatalogTable table : target) {
            if (!matched.contains(table.name()) && options.wanted(table.name())) {
                missing(table.name(), Side.SOURCE);
            }
        }
        for (String table : options.tables()) {
            if (Stream.concat(source.stream(), target.stream())
                    .noneMatch(one -> plain(one.name()).equals(plain(table)))) {
                notCompared.add(new NotCompared("table " + table, "Neither database has it."));
            }
        }
        if (source.isEmpty() && target.isEmpty()) {
            notCompared.add(new NotCompared("anything", "Neither database has a table that its user may see."));
        }
        return new Matched(tables, List.copyOf(notCompared), List.copyOf(loosened));
    }

    private void missing(String table, Side side) {
        notCompared.add(new NotCompared(
                "table " + table, "The %s has no such table, or its user may not see it.".formatted(side.word())));
    }

    private Optional<ComparedTable> compared(CatalogTable source, CatalogTable target) {
        List<ColumnMapping> columns = columns(source, target);
        if (columns.isEmpty()) {
            notCompared.add(new NotCompared("table " + source.name(), "No column of it can be compared."));
            return Optional.empty();
        }
        return Optional.of(new ComparedTable(
                source.name(),
                target.name(),
                key(source, target, columns),
                options.status(source.name(), columns),
                columns,
                options.where(),
                arrays(target, columns)));
    }

    private static Set<ColumnMapping> arrays(CatalogTable target, List<ColumnMapping> columns) {
        Set<String> arrays = target.columns().stream()
                .filter(column -> column.element().isPresent())
                .map(CatalogColumn::name)
                .collect(Collectors.toSet());
        return columns.stream()
                .filter(column -> arrays.contains(column.target()))
                .collect(Collectors.toSet());
    }

    private List<ColumnMapping> columns(CatalogTable source, CatalogTable target) {
        Names<CatalogColumn> others =
                new Names<>(target.columns(), CatalogColumn::name, names(source.columns(), CatalogColumn::name));
        List<ColumnMapping> columns = new ArrayList<>();
        Set<String> matched = new HashSet<>();
        for (CatalogColumn column : source.columns()) {
            Optional<CatalogColumn> other = others.like(column.name()).filter(one -> matched.add(one.name()));
            if (other.isEmpty()) {
                only(source.name(), column.name(), Side.SOURCE);
            } else {
                column(source.name(), column, other.get()).ifPresent(columns::add);
            }
        }
        target.columns().stream()
                .map(CatalogColumn::name)
                .filter(name -> !matched.contains(name))
                .forEach(name -> only(source.name(), name, Side.TARGET));
        return columns;
    }

    private void only(String table, String column, Side side) {
        notCompared.add(
                new NotCompared("column %s.%s".formatted(table, column), "Only the %s has it.".formatted(side.word())));
    }

    private Optional<ColumnMapping> column(String table, CatalogColumn source, CatalogColumn target) {
        Optional<ValueType> type = TypePair.of(source, target);
        if (type.isEmpty()) {
            notCompared.add(new NotCompared(
                    "column %s.%s".formatted(table, source.name()),
                    "There is no form in which %s and %s can be compared."
                            .formatted(source.declared(), target.declared())));
            return Optional.empty();
        }
        Set<Conversion> conversions = options.conversions(table, source.name());
        conversions.removeIf(conversion -> !conversion.concerns(type.get()));
        conversions.forEach(conversion ->
                loosened.add("%s.%s: %s".formatted(table, source.name(), MatchingOptions.word(conversion))));
        int scale = Math.max(source.scale(), target.scale());
        return Optional.of(new ColumnMapping(source.name(), target.name(), type.get(), scale, conversions));
    }

    /// The source's key, or else the target's; none if a column of it is not compared, or its values cannot be
    /// asked for one by one: a binary fraction, what a product takes in any form, or a text that counts as equal
    /// to others.
    private static List<ColumnMapping> key(CatalogTable source, CatalogTable target, List<ColumnMapping> columns) {
        List<ColumnMapping> named = named(source.key(), columns, ColumnMapping::source);
        List<ColumnMapping> key = named.isEmpty() ? named(target.key(), columns, ColumnMapping::target) : named;
        boolean exact =
                key.stream().allMatch(column -> exact(source, column.source()) && exact(target, column.target()));
        return exact ? key : List.of();
    }

    private static boolean exact(CatalogTable table, String column) {
        return table.columns().stream().filter(one -> one.name().equals(column)).allMatch(CatalogColumn::exact);
    }

    private static List<ColumnMapping> named(
            List<String> names, List<ColumnMapping> columns, Function<ColumnMapping, String> name) {
        Map<String, ColumnMapping> byName = columns.stream().collect(Collectors.toMap(name, column -> column));
        List<ColumnMapping> key = names.stream()
                .flatMap(one -> Optional.ofNullable(byName.get(one)).stream())
                .toList();
        boolean exact = key.stream().allMatch(column -> column.type().isWrittenTwice() && !column.isNormalized());
        return key.size() == names.size() && exact ? key : List.of();
    }

    private static <T> Set<String> names(List<T> things, Function<T, String> name) {
        return things.stream().map(name).collect(Collectors.toSet());
    }

    /// Things by name: the same one, or the only one that is like it and that nobody else has the name of.
    private record Names<T>(List<T> things, Function<T, String> name, Set<String> asked) {
        Optional<T> like(String wanted) {
            Optional<T> same = things.stream()
                    .filter(thing -> name.apply(thing).equals(wanted))
                    .findFirst();
            if (same.isPresent()) {
                return same;
            }
            List<T> alike = things.stream()
                    .filter(thing -> !asked.contains(name.apply(thing)))
                    .filter(thing -> plain(name.apply(thing)).equals(plain(wanted)))
                    .toList();
            return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
        }
    }

    static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
