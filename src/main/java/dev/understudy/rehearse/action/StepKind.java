package dev.understudy.rehearse.action;

import java.util.List;

/// One kind of step, or of undo: what it is called, what it can be told, and what it does. Without state. A new
/// kind is one class, and one line in [StepKinds].
public interface StepKind {
    /// The word in project files, such as `backfill`.
    String name();

    /// What it is for, in a sentence.
    String title();

    /// What it can be told.
    List<Setting> settings();

    /// Looks at the stores, after a crash or before an undo, how far this action is.
    ///
    /// @throws StepFailedException if a store does not answer
    Probe probe(Settings settings, Scene scene) throws StepFailedException;

    /// Does it. Doing it again after it was done, or done in part, must come to the same.
    ///
    /// @return what it says of itself, such as "210,000 rows"
    /// @throws StepFailedException if it could not be done
    /// @throws InterruptedException if the rehearsal turned back meanwhile
    String act(Settings settings, Scene scene) throws StepFailedException, InterruptedException;

    /// SQL with which a person can do this by hand; empty if it is not done with SQL.
    default List<String> byHand(Settings settings, Scene scene) {
        return List.of();
    }
}
