package dev.understudy.project;

/// What a component of the inventory is.
public enum ComponentKind {
    SERVICE,
    DATABASE,
    QUEUE,
    CACHE,
    JOB,
    FRONTEND,
    GATEWAY,
    STORAGE,
    EXTERNAL
}
