package dev.understudy.project;

import java.time.Duration;

/// The three numbers that are written down before anything is designed.
///
/// @param sla availability promised to customers
/// @param rpo recovery point objective: the oldest acknowledged write that may be lost, zero or more
/// @param rto recovery time objective: from onset to service held healthy, above zero
public record Objectives(Sla sla, Duration rpo, Duration rto) {
    /// @throws IllegalArgumentException if RPO is negative or RTO not positive
    public Objectives {
        if (rpo.isNegative()) {
            throw new IllegalArgumentException("RPO must be zero or more, got " + rpo);
        }
        if (!rto.isPositive()) {
            throw new IllegalArgumentException("RTO must be above zero, got " + rto);
        }
    }
}
