package dev.understudy.project;

/// What evidence is bound to: SHA-256 in hexadecimal of the plan (with application and scripts), of the
/// graph (components, dependencies, flows), and of the DDL of both stores before the rehearsal.
/// Evidence is stale when one changes.
public record Fingerprints(String plan, String graph, String ddl) {}
