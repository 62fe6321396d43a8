package dev.understudy.project;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What is known about the backup of a component.
///
/// @param age how old the newest backup is at its oldest
/// @param rehearsedRestore how long the last rehearsed restore took; null if none was rehearsed
public record Backup(Duration age, @Nullable Duration rehearsedRestore) {}
