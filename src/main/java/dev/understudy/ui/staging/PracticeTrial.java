package dev.understudy.ui.staging;

import dev.understudy.project.Problem;
import dev.understudy.project.Side;
import dev.understudy.staging.ServerFacts;
import java.util.Map;

/// What is known of the practice servers from starting them once.
sealed interface PracticeTrial {
    /// They were not tried.
    record NotYet() implements PracticeTrial {}

    /// They are being started or stopped.
    ///
    /// @param now what is going on, in a sentence
    record Under(String now) implements PracticeTrial {}

    /// Both ran, and are stopped again.
    record Ran(Map<Side, ServerFacts> facts) implements PracticeTrial {}

    /// One did not start.
    record Refused(Problem problem) implements PracticeTrial {}
}
