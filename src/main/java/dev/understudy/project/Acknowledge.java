package dev.understudy.project;

/// When a version of the application tells its caller that a write has happened.
public enum Acknowledge {
    /// After the commit in the system of record; a copy that does not answer is caught up by the relay.
    FIRST,
    /// After the commits in both stores.
    BOTH
}
