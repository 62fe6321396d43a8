package dev.understudy.budget;

import dev.understudy.project.Sla;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/// What an SLA allows in plain time.
///
/// @param allowed downtime of a whole period: period x (100 - percent) / 100, to the nanosecond, rounded down
/// @param used what of it is already spent
public record Allowance(Duration allowed, Duration used) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /// The allowance of an SLA. 99.95 % of a month of 730 hours is 21 min 54 s.
    public static Allowance of(Sla sla) {
        BigDecimal nanos = BigDecimal.valueOf(sla.period().length().toNanos())
                .multiply(HUNDRED.subtract(sla.percent()))
                .divide(HUNDRED)
                .setScale(0, RoundingMode.DOWN);
        return new Allowance(Duration.ofNanos(nanos.longValueExact()), sla.used());
    }

    /// What is left of it: zero or more.
    public Duration left() {
        return exceeded() ? Duration.ZERO : allowed.minus(used);
    }

    /// Whether more is used than was allowed.
    public boolean exceeded() {
        return used.compareTo(allowed) > 0;
    }
}
