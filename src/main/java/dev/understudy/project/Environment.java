package dev.understudy.project;

/// What a connection says about where it leads. Only PRACTICE and STAGING are ever run against.
public enum Environment {
    PRACTICE,
    STAGING,
    PRODUCTION,
    UNSTATED
}
