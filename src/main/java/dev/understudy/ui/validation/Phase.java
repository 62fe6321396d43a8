package dev.understudy.ui.validation;

import dev.understudy.compare.Compared;
import dev.understudy.compare.ComparisonRequest;
import dev.understudy.project.Problem;

/// Where the screen stands.
sealed interface Phase {
    /// It is being said what is to be compared.
    record Settings() implements Phase {}

    /// Something has to be vouched for before the databases are opened.
    record Doubtful(ComparisonRequest request, ComparisonRoom.Doubts doubts) implements Phase {}

    /// It runs.
    record Running() implements Phase {}

    /// It has come to its end.
    record Done(Compared compared) implements Phase {}

    /// Somebody ended it; what was found stays.
    record Cancelled() implements Phase {}

    /// It did not begin, or could not go on; what was found stays.
    record Failed(Problem problem) implements Phase {}
}
