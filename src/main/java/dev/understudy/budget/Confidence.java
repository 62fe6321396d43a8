package dev.understudy.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How little a few runs prove. The largest of n observed times is at or above the 95th percentile
/// unless all n lie below it, which happens with probability 0.95^n; so it bounds that percentile
/// with confidence 1 - 0.95^n only.
///
/// @param runs how many there were, zero or more
public record Confidence(int runs) {
    private static final double BELOW = 0.95;

    /// @throws IllegalArgumentException if there were fewer than none
    public Confidence {
        if (runs < 0) {
            throw new IllegalArgumentException("runs must be zero or more, got " + runs);
        }
    }

    /// 1 - 0.95^n, from 0 to 1: 0.0975 for two runs.
    public double share() {
        return 1 - Math.pow(BELOW, runs);
    }

    /// For people: `2 runs: 9.75 %`. Rounded down.
    public String words() {
        BigDecimal percent = BigDecimal.ONE
                .subtract(BigDecimal.valueOf(BELOW).pow(runs))
                .movePointRight(2)
                .setScale(2, RoundingMode.DOWN)
                .stripTrailingZeros();
        return "%d %s: %s %%".formatted(runs, runs == 1 ? "run" : "runs", percent.toPlainString());
    }
}
