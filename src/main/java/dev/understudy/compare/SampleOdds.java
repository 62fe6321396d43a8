package dev.understudy.compare;

import java.util.Locale;

/// What a sample misses. Rows are drawn without a row being drawn twice, so the chance that none of `n` is a bad
/// one is at most `(1 - f)^n` when a share `f` of all rows is bad.
final class SampleOdds {
    private SampleOdds() {}

    /// The chance that a sample holds no bad row.
    ///
    /// @param share of bad rows among all, 0 to 1
    /// @return 0 to 1
    static double missed(double share, int rows) {
        return Math.pow(1 - share, rows);
    }

    /// The same for two shares, as a person reads it.
    static String sentence(int rows) {
        return String.format(
                Locale.ROOT,
                "A sample of %,d rows holds none of the bad ones in %s of cases at most where one row in 100 is bad,"
                        + " %s where one in 1,000 is, %s where one in 10,000 is; rows after a gap in the keys are drawn"
                        + " more often.",
                rows,
                percent(missed(0.01, rows)),
                percent(missed(0.001, rows)),
                percent(missed(0.0001, rows)));
    }

    private static String percent(double chance) {
        return chance < 0.0001 ? "under 0.01 %" : String.format(Locale.ROOT, "%.2f %%", chance * 100);
    }
}
