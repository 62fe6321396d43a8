package dev.understudy.budget;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What one run measured, as far as objectives ask for it.
///
/// @param charged downtime that the run is charged with
/// @param recovery null if nothing was rolled back
public record Measured(Duration charged, @Nullable Recovered recovery, Lost lost) {

    /// A rollback.
    ///
    /// @param total from onset to service held healthy and the last restoring undo verified
    /// @param served whether service was held healthy at all; if not, `total` is only a lower bound
    /// @param acrossRestart whether it spans two processes
    public record Recovered(Duration total, boolean served, boolean acrossRestart) {}

    /// What the application was told had been saved and is absent.
    ///
    /// @param writes acknowledged writes whose effect is absent
    /// @param oldestAge onset minus acknowledgement of the oldest of them, zero or more
    /// @param rowsFromBefore rows that were there before the run and are absent, though no write deleted them:
    ///     older than any age that could be stated
    public record Lost(long writes, Duration oldestAge, long rowsFromBefore) {
        /// Nothing was lost.
        public static final Lost NOTHING = new Lost(0, Duration.ZERO, 0);
    }
}
