package dev.understudy.readiness;

/// One thing that a gate holds against a project.
///
/// @param gate names the gate, such as `undo-stated`
/// @param what one sentence
/// @param advice what to do about it
/// @param bars whether the project cannot even be rehearsed with it
public record Objection(String gate, String what, String advice, boolean bars) {}
