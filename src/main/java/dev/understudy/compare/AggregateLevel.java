package dev.understudy.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Compares aggregates, folded from key ranges. While others write, a range that differs is narrowed down to
/// rows, and only rows that stay different change the target's figures: what was in flight counts as equal.
final class AggregateLevel {
    private final Scope scope;
    private final Narrowing narrowing;
    private Both<Figures> totals = new Both<>(Figures.NONE, Figures.NONE);

    AggregateLevel(Scope scope) {
        this.scope = scope;
        narrowing = new Narrowing(scope);
    }

    LevelResult run() {
        KeyRanges ranges = new KeyRanges(scope);
        FigureReader reader = new FigureReader(scope);
        scope.lanes().work(scope.watch(), lane -> {
            Optional<KeyRange> range = ranges.next(lane);
            range.ifPresent(keys -> {
                long begun = System.nanoTime();
                Both<Figures> figures = reader.read(lane, keys);
                ranges.took(System.nanoTime() - begun);
                add(figures);
                scope.listener().rows(Level.AGGREGATE, rows(figures.source()));
                if (scope.live() && !figures.equal()) {
                    narrowing.narrow(lane, keys);
                }
            });
            return range.isPresent();
        });
        return scope.live() && narrowing.notLookedInto() == 0 ? settled() : result(totals.target(), 0);
    }

    private synchronized void add(Both<Figures> figures) {
        totals = new Both<>(
                totals.source().plus(figures.source()), totals.target().plus(figures.target()));
    }

    private LevelResult settled() {
        Settled settled = Settled.of(scope, narrowing);
        return result(target(settled.rows()), settled.rechecked());
    }

    /// What the target's figures are if no row differs but these.
    private Figures target(SortedMap<RowKey, Both<RowImage>> differing) {
        Figures here = Figures.NONE;
        Figures there = Figures.NONE;
        for (Both<RowImage> images : differing.values()) {
            here = here.plus(Figures.of(scope.table(), images.source()));
            there = there.plus(Figures.of(scope.table(), images.target()));
        }
        Figures source = totals.source();
        Figures both = source.without(here).plus(there);
        return new Figures(
                both.sums(),
                limits(
                        source.least(),
                        here.least(),
                        both.least(),
                        totals.target().least()),
                limits(
                        source.greatest(),
                        here.greatest(),
                        both.greatest(),
                        totals.target().greatest()));
    }

    /// If a row that differs held the source's limit, the target's own is somewhere else: then it is as it was
    /// read.
    private static SortedMap<String, BigDecimal> limits(
            SortedMap<String, BigDecimal> source,
            SortedMap<String, BigDecimal> differing,
            SortedMap<String, BigDecimal> both,
            SortedMap<String, BigDecimal> read) {
        SortedMap<String, BigDecimal> limits = new TreeMap<>(both);
        for (Map.Entry<String, BigDecimal> held : differing.entrySet()) {
            BigDecimal limit = source.get(held.getKey());
            if (limit != null && limit.compareTo(held.getValue()) == 0) {
                limits.remove(held.getKey());
                Optional.ofNullable(read.get(held.getKey())).ifPresent(value -> limits.put(held.getKey(), value));
            }
        }
        return limits;
    }

    private LevelResult result(Figures target, long rechecked) {
        return new LevelResult(
                rows(totals.source()), rows(target), totals.source().differences(target), List.of(), rechecked);
    }

    private static long rows(Figures figures) {
        return figures.sums().getOrDefault("rows", BigDecimal.ZERO).longValueExact();
    }
}
