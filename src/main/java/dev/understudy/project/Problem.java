package dev.understudy.project;

/// A failure as a person reads it: three plain sentences, no stack trace, never a secret.
///
/// @param what what did not work
/// @param why what is known of the reason
/// @param next what to do now
public record Problem(String what, String why, String next) {

    /// The three sentences in one line.
    public String sentence() {
        return "%s %s %s".formatted(what, why, next).strip();
    }
}
