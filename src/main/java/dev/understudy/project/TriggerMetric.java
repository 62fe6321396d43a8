package dev.understudy.project;

/// What a trigger watches. Shares are 0 to 1; times are milliseconds.
public enum TriggerMetric {
    /// Failed arrivals of critical operations by all of them, in the window. Needs at least 20 arrivals.
    FAILED_SHARE,
    /// 95th percentile of the latency of critical operations in the window, milliseconds.
    P95_MILLIS,
    /// Age of the oldest change that has not reached the copy, milliseconds.
    RELAY_LAG_MILLIS,
    /// Age of the oldest difference that a validation found and that did not settle, milliseconds.
    MISMATCH_MILLIS
}
