package dev.understudy.ui.validation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// A comparison at one moment.
///
/// @param rows of the source that were looked at, once for each level that passes through them all
/// @param ahead how many there will be, as far as the source knows
/// @param bytes that have come from both stores, as far as they are counted
/// @param at what is being done, a few words; empty: nothing any more
/// @param waiting why it waits; empty: it does not
record RunState(
        List<TableState> tables,
        Duration elapsed,
        long rows,
        OptionalLong ahead,
        long bytes,
        String at,
        String waiting) {
    RunState {
        tables = List.copyOf(tables);
    }

    /// Before the first word is heard.
    static final RunState NOTHING =
            new RunState(List.of(), Duration.ZERO, 0, OptionalLong.empty(), 0, "Opening both databases", "");

    /// How much of it is done; empty if the source has no estimate, or fewer than were found.
    OptionalDouble share() {
        return ahead.isPresent() && rows <= ahead.getAsLong()
                ? OptionalDouble.of((double) rows / ahead.getAsLong())
                : OptionalDouble.empty();
    }

    /// At the pace so far; empty while nobody can say.
    Optional<Duration> left() {
        OptionalDouble share = share();
        return share.isEmpty() || rows == 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(
                        Math.round(elapsed.toNanos() / share.getAsDouble() * (1 - share.getAsDouble()))));
    }

    /// Rows a second; empty before the first.
    OptionalLong rowsPerSecond() {
        long millis = elapsed.toMillis();
        return rows == 0 || millis == 0 ? OptionalLong.empty() : OptionalLong.of(rows * 1_000 / millis);
    }

    long differences() {
        return tables.stream().mapToLong(TableState::differences).sum();
    }

    /// Tables in which something differs.
    List<String> differing() {
        return tables.stream()
                .filter(table -> table.differences() > 0)
                .map(TableState::name)
                .toList();
    }

    /// A table by its name.
    Optional<TableState> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
