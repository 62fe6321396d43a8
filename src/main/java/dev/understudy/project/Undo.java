package dev.understudy.project;

/// What takes a step back. Closed on purpose: every step must say which of these it is.
public sealed interface Undo {
    /// An undo that is an action of its own.
    sealed interface Acting extends Undo {
        /// What is run.
        Action action();

        /// Who runs it on the night.
        RoleId owner();

        /// How long it may take.
        Estimate estimate();
    }

    /// Changes what the application reads or writes, or saves data. Held against the RTO.
    record Restoring(Action action, RoleId owner, Estimate estimate) implements Acting {}

    /// Drops what nobody uses any more. Runs after all restoring undos; not held against the RTO.
    record Cleaning(Action action, RoleId owner, Estimate estimate) implements Acting {}

    /// The step changed nothing that could be undone.
    ///
    /// @param why in a sentence
    record NothingToUndo(String why) implements Undo {}

    /// There is no way back after this step.
    ///
    /// @param why in a sentence
    record PointOfNoReturn(String why) implements Undo {}
}
