package dev.understudy.ui.overview.standing;

import java.util.List;

/// A promise held against what was measured.
///
/// @param name what was promised
/// @param word whether it is kept, in two or three words
/// @param figure the figure that matters most, with its unit; or that there is none
/// @param unit what the figure is
/// @param bar how much of the limit is taken
/// @param lines what belongs to it, a sentence each
public record Promise(
        String name, Keeping keeping, String word, String figure, String unit, Bar bar, List<String> lines) {
    public Promise {
        lines = List.copyOf(lines);
    }

    /// Whether it is kept.
    public enum Keeping {
        KEPT,
        BROKEN,
        /// Kept by a plan that has changed since.
        STALE,
        NOT_MEASURED
    }

    /// Shares of a limit, 0 to 1 each.
    ///
    /// @param before taken already
    /// @param measured taken by what was measured
    /// @param over whether the limit is broken: the whole bar says so
    public record Bar(double before, double measured, boolean over) {
        /// Nothing is taken.
        public static final Bar EMPTY = new Bar(0, 0, false);
    }
}
