package dev.understudy.runbook.document;

import java.time.Duration;

/// A bar of a timeline.
///
/// @param start from the beginning of the timeline, when all before it took their usual time
/// @param usual how long it usually takes
/// @param worst how long it may take, not below `usual`
/// @param times the same in words
public record Bar(String label, Duration start, Duration usual, Duration worst, String times) {}
