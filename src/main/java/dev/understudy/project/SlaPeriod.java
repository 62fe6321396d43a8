package dev.understudy.project;

import java.time.Duration;

/// The period in which an SLA counts its downtime. A month is a twelfth of a year of 8,760 hours.
public enum SlaPeriod {
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofHours(730)),
    QUARTER(Duration.ofHours(2190)),
    YEAR(Duration.ofDays(365));

    private final Duration length;

    SlaPeriod(Duration length) {
        this.length = length;
    }

    /// How long the period is.
    public Duration length() {
        return length;
    }
}
