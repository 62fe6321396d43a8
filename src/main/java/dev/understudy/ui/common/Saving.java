package dev.understudy.ui.common;

import java.time.Instant;

/// Whether what is on the screen is on the disk too.
public sealed interface Saving {
    /// It is.
    ///
    /// @param at since when
    record Saved(Instant at) implements Saving {}

    /// It is being written.
    record Under() implements Saving {}

    /// The disk refused; what is on the screen lives in memory alone.
    record Refused(Failure why) implements Saving {}
}
