package dev.understudy.project;

/// Who does what on the night.
///
/// @param title such as "Migration lead"
/// @param person who fills the role; empty while nobody is named
/// @param duty what the role decides or does, in a sentence
public record Role(RoleId id, String title, String person, String duty) {}
