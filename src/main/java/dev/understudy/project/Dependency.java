package dev.understudy.project;

/// A directed edge of the graph: `from` needs `to`.
///
/// @param note what for, in a few words; may be empty
public record Dependency(ComponentId from, ComponentId to, DependencyKind kind, String note) {}
