package dev.understudy.project;

import java.time.Duration;

/// A rule of the monitoring that notices a risk come true.
///
/// @param firesWithin time from failure to alert
public record Alert(AlertId id, String rule, Duration firesWithin) {}
