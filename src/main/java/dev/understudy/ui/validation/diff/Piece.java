package dev.understudy.ui.validation.diff;

/// A stretch of a value as it is shown.
///
/// @param text never empty; what nobody could see is written out
public record Piece(String text, Kind kind) {
    /// What it is.
    public enum Kind {
        /// Both values have it.
        SAME,
        /// The other value does not have it there.
        DIFFERS,
        /// It stands for a value without characters: NULL, or an empty text.
        WORD
    }
}
