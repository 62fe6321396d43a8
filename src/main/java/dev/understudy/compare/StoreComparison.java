package dev.understudy.compare;

import dev.understudy.compare.ComparisonResult.RowDifference;
import dev.understudy.compare.ComparisonResult.TableResult;
import dev.understudy.dialect.Catalog;
import dev.understudy.project.Side;
import dev.understudy.staging.ReadableStores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The comparison over two connections to either store. What is particular about a product stays in its
/// dialect.
public final class StoreComparison implements Comparison {
    private final ComparisonListener listener;

    public StoreComparison() {
        this(ComparisonListener.NOBODY);
    }

    /// @param listener hears how far it is
    public StoreComparison(ComparisonListener listener) {
        this.listener = listener;
    }

    @Override
    public ComparisonResult compare(
            ReadableStores stores, List<ComparedTable> tables, ComparisonSettings settings, Watch watch) {
        long begun = System.nanoTime();
        List<TableResult> results = new ArrayList<>();
        List<NotCompared> notCompared = new ArrayList<>();
        long rechecked = 0;
        listener.begins(
                tables,
                () -> stores.of(Side.SOURCE).received() + stores.of(Side.TARGET).received());
        try (Lanes lanes = Lanes.open(stores, settings.load(), listener)) {
            ahead(stores, lanes, tables, settings, watch).ifPresent(listener::ahead);
            for (ComparedTable table : tables) {
                listener.table(table);
                if (!table.keyed() && settings.levels().equals(Set.of(Level.SAMPLE))) {
                    notCompared.add(refused(table, "It has no key by which rows could be drawn."));
                    continue;
                }
                try {
                    List<LevelResult> levels = levels(new Scope(stores, lanes, table, settings, listener, watch));
                    results.add(result(table, levels));
                    rechecked +=
                            levels.stream().mapToLong(LevelResult::rechecked).sum();
                } catch (RefusedException e) {
                    notCompared.add(refused(table, e.getMessage()));
                }
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        List<String> spots = blindSpots(settings, tables, results);
        Stream.of(Side.values())
                .flatMap(side -> stores.of(side).dialect().blindSpots().stream())
                .distinct()
                .forEach(spots::add);
        return new ComparisonResult(results, notCompared, rechecked, took, spots);
    }

    private NotCompared refused(ComparedTable table, String why) {
        var refused = new NotCompared("table " + table.source(), why);
        listener.refused(table, refused);
        return refused;
    }

    /// Rows of all tables, once for each level that passes through them; empty if one is not known, or only some
    /// of its rows are compared.
    private OptionalLong ahead(
            ReadableStores stores, Lanes lanes, List<ComparedTable> tables, ComparisonSettings settings, Watch watch) {
        long passes = settings.levels().stream()
                .filter(level -> level != Level.SAMPLE)
                .count();
        long rows = 0;
        for (ComparedTable table : tables) {
            OptionalLong about = about(new Scope(stores, lanes, table, settings, listener, watch));
            if (about.isEmpty()) {
                return OptionalLong.empty();
            }
            rows += about.getAsLong();
        }
        return OptionalLong.of(passes * rows);
    }

    private static OptionalLong about(Scope scope) {
        if (!scope.table().where().isEmpty()) {
            return OptionalLong.empty();
        }
        Catalog catalog = scope.stores().of(Side.SOURCE).dialect().catalog();
        try {
            return scope.one(
                    scope.lanes().first(),
                    Side.SOURCE,
                    (connection, side) ->
                            catalog.rowsAbout(connection, scope.table().source()));
        } catch (RefusedException _) {
            return OptionalLong.empty(); // an estimate is no reason to fail
        }
    }

    /// The whole table's counts come from the first level that counts them.
    private static List<LevelResult> levels(Scope scope) {
        List<LevelResult> results = new ArrayList<>();
        for (Level level : scope.settings().levels()) {
            scope.check();
            scope.listener().level(scope.table(), level);
            LevelResult found = switch (level) {
                case AGGREGATE -> new AggregateLevel(scope).run();
                case CHECKSUM -> new ChecksumLevel(scope).run();
                case SAMPLE -> new SampleLevel(scope).run();
            };
            results.add(found);
            scope.listener().levelDone(level, result(scope.table(), List.of(found)));
        }
        return results;
    }

    private static TableResult result(ComparedTable table, List<LevelResult> levels) {
        SortedMap<RowKey, RowDifference> rows = new TreeMap<>();
        List<String> figures = new ArrayList<>();
        for (LevelResult level : levels) {
            level.rows().forEach(row -> rows.put(row.key(), row));
            figures.addAll(level.figures());
        }
        LevelResult first = levels.getFirst();
        return new TableResult(
                table.source(), first.sourceRows(), first.targetRows(), figures, new ArrayList<>(rows.values()));
    }

    /// What the comparison cannot have seen, a sentence each.
    private static List<String> blindSpots(
            ComparisonSettings settings, List<ComparedTable> compared, List<TableResult> tables) {
        List<String> spots = new ArrayList<>();
        spots.add("Tables and columns that the plan does not map were not compared.");
        if (settings.levels().contains(Level.CHECKSUM)) {
            spots.add("Digests have 60 bits: two ranges that differ look alike with a chance of 1 in 10^18.");
        } else if (settings.levels().contains(Level.AGGREGATE)) {
            spots.add("Aggregates do not see texts, dates and identifiers that differ, nor numbers that moved from one"
                    + " row to another.");
        } else {
            long rows = tables.stream().mapToLong(TableResult::sourceRows).sum();
            spots.add("Only a sample of %,d rows was compared.".formatted(rows));
        }
        if (settings.levels().contains(Level.SAMPLE)) {
            spots.add(SampleOdds.sentence(settings.sample()));
        }
        String keyless = compared.stream()
                .filter(table -> !table.keyed())
                .map(ComparedTable::source)
                .collect(Collectors.joining(", "));
        if (!keyless.isEmpty()) {
            spots.add("Tables without a key cannot be sampled, and of their rows nobody can say which became which: "
                    + keyless + ".");
        }
        if (settings.settle().isPositive()) {
            spots.add("Others wrote meanwhile: a row counts as equal if it was equal, or followed, at one reading.");
        }
        return spots;
    }
}
