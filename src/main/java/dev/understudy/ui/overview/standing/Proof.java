package dev.understudy.ui.overview.standing;

/// Something that rehearsals must have shown before the night.
///
/// @param title what, as a sentence without its full stop that is true when it holds
/// @param why which rehearsals show it, or what is missing
public record Proof(String title, Strength strength, String why) {

    /// How far it is shown.
    public enum Strength {
        /// By rehearsals of the plan as it is.
        HOLDS,
        /// Only by rehearsals of the plan as it was.
        STALE,
        /// Not, or not enough.
        MISSING,
        /// A rehearsal of the plan as it is shows the opposite.
        BROKEN
    }

    /// Whether it is shown for the plan as it is.
    public boolean holds() {
        return strength == Strength.HOLDS;
    }
}
