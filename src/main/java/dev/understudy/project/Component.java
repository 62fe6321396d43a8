package dev.understudy.project;

import org.jspecify.annotations.Nullable;

/// A part of the system that the migration touches or leans on.
///
/// @param owner team or person; null if nobody is known
/// @param version running version; null if unknown
/// @param volume traffic or data in words, such as "1.2 M rows, 60 writes/s"; null if unknown
/// @param backup what is known of its backup; null if it has none
public record Component(
        ComponentId id,
        String name,
        ComponentKind kind,
        @Nullable String owner,
        @Nullable String version,
        @Nullable String volume,
        @Nullable Backup backup) {}
