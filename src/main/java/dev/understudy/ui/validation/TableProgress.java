package dev.understudy.ui.validation;

import dev.understudy.compare.ComparedTable;
import dev.understudy.compare.ComparisonResult.RowDifference;
import dev.understudy.compare.ComparisonResult.TableResult;
import dev.understudy.compare.Level;
import dev.understudy.compare.RowKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What was heard of one table. Guarded by whoever owns it.
final class TableProgress {
    private final ComparedTable table;
    private final Set<Level> asked;
    private final Map<Level, LevelState> levels = new EnumMap<>(Level.class);
    private final SortedMap<RowKey, RowDifference> rows = new TreeMap<>();
    private final SortedSet<RowKey> suspects = new TreeSet<>();
    private final List<String> figures = new ArrayList<>();
    private OptionalLong sourceRows = OptionalLong.empty();
    private OptionalLong targetRows = OptionalLong.empty();

    TableProgress(ComparedTable table, Set<Level> asked) {
        this.table = table;
        this.asked = asked;
        for (Level level : Level.values()) {
            levels.put(level, asked.contains(level) ? new LevelState.Queued() : new LevelState.NotLookedAt());
        }
    }

    void level(Level level) {
        suspects.clear();
        levels.put(level, new LevelState.Running(0));
    }

    void rows(Level level, long more) {
        if (levels.get(level) instanceof LevelState.Running(long before)) {
            levels.put(level, new LevelState.Running(before + more));
        }
    }

    void suspects(Collection<RowKey> keys) {
        suspects.addAll(keys);
    }

    /// The whole table's counts come from the first level that counts them, as in the result.
    void done(Level level, TableResult found) {
        suspects.clear();
        figures.addAll(found.figures());
        found.rows().forEach(row -> rows.put(row.key(), row));
        if (sourceRows.isEmpty()) {
            sourceRows = OptionalLong.of(found.sourceRows());
            targetRows = OptionalLong.of(found.targetRows());
        }
        long differing = (long) found.figures().size() + found.rows().size();
        boolean unsampled = level == Level.SAMPLE && table.key().isEmpty();
        LevelState ended = differing == 0 ? new LevelState.Equal() : new LevelState.Differs(differing);
        levels.put(level, unsampled ? new LevelState.Refused("It has no key by which rows could be drawn.") : ended);
    }

    void refused(String why) {
        levels.replaceAll((_, state) -> isOpen(state) ? new LevelState.Refused(why) : state);
    }

    /// The comparison has ended: what was not reached will not be.
    void end() {
        levels.replaceAll((_, state) -> isOpen(state) ? new LevelState.NotLookedAt() : state);
    }

    private static boolean isOpen(LevelState state) {
        return state instanceof LevelState.Queued || state instanceof LevelState.Running;
    }

    TableState now() {
        return new TableState(
                table,
                sourceRows,
                targetRows,
                levels,
                progress(),
                figures,
                List.copyOf(rows.values()),
                suspects.stream().filter(key -> !rows.containsKey(key)).toList());
    }

    private OptionalDouble progress() {
        double done = 0;
        for (Level level : asked) {
            if (levels.get(level) instanceof LevelState.Running(long seen)) {
                if (sourceRows.isEmpty()) {
                    return OptionalDouble.empty();
                }
                done += Math.min(1, (double) seen / Math.max(1, sourceRows.getAsLong()));
            } else if (levels.get(level) instanceof LevelState.Equal
                    || levels.get(level) instanceof LevelState.Differs
                    || levels.get(level) instanceof LevelState.Refused) {
                done++;
            }
        }
        return OptionalDouble.of(done / asked.size());
    }
}
