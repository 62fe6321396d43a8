package dev.understudy.compare;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/// What a comparison is asked to do.
///
/// @param sample rows of each table for [Level#SAMPLE]
/// @param settle how long a difference may take to settle while writers run; zero: nobody writes, nothing is
///     read again
/// @param seed of the sample
public record ComparisonSettings(Set<Level> levels, int sample, Duration settle, long seed) {
    public ComparisonSettings {
        levels = java.util.Collections.unmodifiableSet(EnumSet.copyOf(levels));
    }
}
