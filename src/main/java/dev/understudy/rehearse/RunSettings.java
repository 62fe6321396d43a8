package dev.understudy.rehearse;

import dev.understudy.project.StepId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a rehearsal was asked to do. Kept with it, so that a continued one does the same.
///
/// @param practice whether practice servers stand in for both stores
/// @param scale rows of the main table on practice servers, above zero
/// @param pace divides holds and soaks; 1 for evidence
/// @param seed of arrivals and values
/// @param rollBackAt where the run turns back by itself; null: nowhere
/// @param through the last step to run; null: to the end (on practice) or before the point of no return (on
///     staging)
/// @param faults as the command line writes them
/// @param confirmed steps that need no person's word: ids, or `all`
public record RunSettings(
        boolean practice,
        int scale,
        int pace,
        long seed,
        @Nullable Turn rollBackAt,
        @Nullable StepId through,
        List<String> faults,
        Set<String> confirmed) {
    public RunSettings {
        faults = List.copyOf(faults);
        confirmed = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(confirmed));
        if (scale < 1 || pace < 1) {
            throw new IllegalArgumentException(
                    "scale and pace must be 1 or more, got %d and %d".formatted(scale, pace));
        }
    }

    /// Where a run turns back.
    ///
    /// @param percent 1 to 100: how much of the step is done before; below 100 only in steps
    ///     that can stop part of the way
    public record Turn(StepId step, int percent) {
        public Turn {
            if (percent < 1 || percent > 100) {
                throw new IllegalArgumentException("a share of a step is 1 to 100 %, got " + percent);
            }
        }
    }
}
