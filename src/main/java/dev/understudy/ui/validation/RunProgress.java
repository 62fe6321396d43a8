package dev.understudy.ui.validation;

import dev.understudy.compare.ComparedTable;
import dev.understudy.compare.ComparisonListener;
import dev.understudy.compare.ComparisonResult.TableResult;
import dev.understudy.compare.Level;
import dev.understudy.compare.NotCompared;
import dev.understudy.compare.RowKey;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;

/// Hears a comparison on its threads and answers the window, whenever it asks, how far it is.
final class RunProgress implements ComparisonListener {
    private final Set<Level> asked;
    private final LongSupplier nanos;
    private final long begun;
    private final Map<String, TableProgress> tables = new LinkedHashMap<>();
    private LongSupplier received = () -> 0;
    private OptionalLong ahead = OptionalLong.empty();
    private String table = "";
    private String at = RunState.NOTHING.at();
    private String waiting = "";
    private long rows;
    private Optional<Duration> took = Optional.empty();

    /// @param nanos the clock, as `System.nanoTime`
    RunProgress(Set<Level> asked, LongSupplier nanos) {
        this.asked = Set.copyOf(asked);
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    @Override
    public synchronized void begins(List<ComparedTable> compared, LongSupplier bytes) {
        received = bytes;
        compared.forEach(one -> tables.put(one.source(), new TableProgress(one, asked)));
    }

    @Override
    public synchronized void ahead(long rowsAbout) {
        ahead = rowsAbout > 0 ? OptionalLong.of(rowsAbout) : OptionalLong.empty();
    }

    @Override
    public synchronized void table(ComparedTable next) {
        table = next.source();
    }

    @Override
    public synchronized void level(ComparedTable next, Level level) {
        at = "%s, %s".formatted(next.source(), level.name().toLowerCase(Locale.ROOT));
        waiting = "";
        under(next.source()).ifPresent(one -> one.level(level));
    }

    @Override
    public synchronized void rows(Level level, long more) {
        rows += more;
        waiting = "";
        under(table).ifPresent(one -> one.rows(level, more));
    }

    @Override
    public synchronized void suspects(ComparedTable where, Collection<RowKey> keys) {
        under(where.source()).ifPresent(one -> one.suspects(keys));
    }

    @Override
    public synchronized void levelDone(Level level, TableResult found) {
        under(found.table()).ifPresent(one -> one.done(level, found));
    }

    @Override
    public synchronized void refused(ComparedTable where, NotCompared why) {
        under(where.source()).ifPresent(one -> one.refused(why.why()));
    }

    @Override
    public synchronized void waits(String why) {
        waiting = why;
    }

    /// It has ended, one way or another.
    synchronized void end() {
        took = Optional.of(elapsed());
        at = "";
        waiting = "";
        tables.values().forEach(TableProgress::end);
    }

    synchronized RunState now() {
        return new RunState(
                tables.values().stream().map(TableProgress::now).toList(),
                took.orElseGet(this::elapsed),
                rows,
                ahead,
                received.getAsLong(),
                at,
                waiting);
    }

    private Optional<TableProgress> under(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    private Duration elapsed() {
        return Duration.ofNanos(nanos.getAsLong() - begun);
    }
}
