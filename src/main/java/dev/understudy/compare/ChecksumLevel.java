package dev.understudy.compare;

import dev.understudy.compare.ComparisonResult.RowDifference;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/// Compares digests of key ranges, and names the rows that differ.
record ChecksumLevel(Scope scope) {
    LevelResult run() {
        KeyRanges ranges = new KeyRanges(scope);
        RangeReader reader = new RangeReader(scope);
        Narrowing narrowing = new Narrowing(scope);
        Both<LongAdder> rows = new Both<>(new LongAdder(), new LongAdder());
        scope.lanes().work(scope.watch(), lane -> {
            Optional<KeyRange> range = ranges.next(lane);
            range.ifPresent(keys -> {
                long begun = System.nanoTime();
                Both<RowSum> digest = reader.sum(lane, keys);
                ranges.took(System.nanoTime() - begun);
                rows.source().add(digest.source().rows());
                rows.target().add(digest.target().rows());
                scope.listener().rows(Level.CHECKSUM, digest.source().rows());
                if (!digest.equal()) {
                    narrowing.narrow(lane, keys, digest);
                }
            });
            return range.isPresent();
        });
        return result(rows, narrowing);
    }

    private LevelResult result(Both<LongAdder> rows, Narrowing narrowing) {
        Settled settled = Settled.of(scope, narrowing);
        List<RowDifference> differences = LevelResult.differences(scope, settled.rows());
        long source = rows.source().sum();
        // with writers at work the two counts were never true at one moment; the rows say what they would be
        boolean exact = !scope.live() || narrowing.notLookedInto() > 0;
        return new LevelResult(
                source,
                exact ? rows.target().sum() : source + LevelResult.surplus(differences),
                LevelResult.notLookedInto(narrowing.notLookedInto()),
                differences,
                settled.rechecked());
    }
}
