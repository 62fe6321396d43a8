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
/// @param load what it may cost the stores
public record ComparisonSettings(Set<Level> levels, int sample, Duration settle, long seed, Load load) {
    public ComparisonSettings {
        levels = java.util.Collections.unmodifiableSet(EnumSet.copyOf(levels));
    }

    /// The usual load.
    public ComparisonSettings(Set<Level> levels, int sample, Duration settle, long seed) {
        this(levels, sample, settle, seed, Load.USUAL);
    }

    /// What a comparison may cost the stores.
    ///
    /// @param lanes connections to either store at work at a time, 1 to 16
    /// @param pause between two ranges of one lane
    /// @param statement how long one question may take; zero: as long as it likes
    /// @param patience how long a lost connection is opened again
    public record Load(int lanes, Duration pause, Duration statement, Duration patience) {
        /// Two lanes without pause: while one waits for the slower store, the other keeps both busy.
        public static final Load USUAL = new Load(2, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(20));

        /// @throws IllegalArgumentException if there are too few or too many lanes
        public Load {
            if (lanes < 1 || lanes > 16) {
                throw new IllegalArgumentException("need 1 to 16 connections, got " + lanes);
            }
        }
    }
}
