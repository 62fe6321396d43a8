package dev.understudy.project;

/// What a trigger does when its condition holds.
public enum TriggerResponse {
    /// The rollback starts by itself.
    ROLL_BACK,
    /// A person is asked; a command without a terminal rolls back.
    ASK
}
