package dev.understudy.runbook.section;

import dev.understudy.runbook.document.Text;
import java.time.Duration;

/// What rehearsals say of a time. "None", "not run", "not measured yet" and 0 are four different things.
sealed interface Measurement {
    /// There is nothing that could take time.
    record None() implements Measurement {}

    /// Nothing was ever rehearsed.
    record NotMeasuredYet() implements Measurement {}

    /// There were rehearsals, and none got that far.
    record NotRun() implements Measurement {}

    /// It took that long.
    ///
    /// @param rehearsal the newest that saw it
    record Took(Duration time, long rehearsal, Worth worth) implements Measurement {}

    /// What a measured time is worth.
    enum Worth {
        GOOD,
        /// The rehearsal proves nothing of times: a shortened pace, stalls of our own, a gap.
        WEAK,
        /// Plan or graph have changed since.
        STALE
    }

    /// Whether it is a time that can be relied on.
    default boolean isGood() {
        return this instanceof Took took && took.worth() == Worth.GOOD;
    }

    /// As a cell of a table.
    default Text text() {
        return switch (this) {
            case None _ -> Text.of("none");
            case NotMeasuredYet _ -> Text.quiet("not measured yet");
            case NotRun _ -> Text.quiet("not run");
            case Took took ->
                switch (took.worth()) {
                    case GOOD -> Text.of(Times.measured(took.time()));
                    case WEAK -> Text.of(Times.measured(took.time())).and(Text.strong(" weak"));
                    case STALE -> Text.of(Times.measured(took.time())).and(Text.strong(" stale"));
                };
        };
    }
}
