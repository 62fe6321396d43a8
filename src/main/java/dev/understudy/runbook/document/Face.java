package dev.understudy.runbook.document;

/// How a piece of text looks. Nothing is said by the look alone.
public enum Face {
    PLAIN,
    /// Names and what must not be missed.
    STRONG,
    /// Captions, units and remarks.
    QUIET,
    /// What is typed or compared letter by letter.
    CODE,
    /// A promise that is broken, or a way that leads nowhere back. Its words say so too.
    ALARM
}
