package dev.understudy.project;

/// How one component needs another.
public enum DependencyKind {
    CALL,
    READ,
    WRITE,
    PUBLISH,
    CONSUME
}
