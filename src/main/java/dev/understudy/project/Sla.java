package dev.understudy.project;

import java.math.BigDecimal;
import java.time.Duration;

/// A promise of availability: a share of a period, and what of its allowance is already used.
///
/// @param percent promised availability, above 0 and at most 100
/// @param period the period that the promise is counted in
/// @param used downtime already spent in the running period, zero or more
public record Sla(BigDecimal percent, SlaPeriod period, Duration used) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /// @throws IllegalArgumentException if the percentage or the used time is out of range
    public Sla {
        if (percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException(
                    "SLA must be above 0 % and at most 100 %, got " + percent.toPlainString());
        }
        if (used.isNegative()) {
            throw new IllegalArgumentException("downtime already used must be zero or more, got " + used);
        }
    }
}
