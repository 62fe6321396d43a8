package dev.understudy.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SampleOddsTest {
    /// By hand: 0.999^1000 = 0.36770, 0.9999^1000 = 0.90483.
    @Test
    void theChanceOfMissingIsThatOfDrawingGoodRowsOnly() {
        assertEquals(0.36770, SampleOdds.missed(0.001, 1_000), 0.00001);
        assertEquals(0.90483, SampleOdds.missed(0.0001, 1_000), 0.00001);
        assertEquals(1, SampleOdds.missed(0, 1_000));
        assertEquals(0, SampleOdds.missed(1, 1));
    }

    @Test
    void aPersonReadsItInPercent() {
        assertEquals(
                "A sample of 1,000 rows holds none of the bad ones in under 0.01 % of cases at most where one row in"
                        + " 100 is bad, 36.77 % where one in 1,000 is, 90.48 % where one in 10,000 is; rows after a gap in"
                        + " the keys are drawn more often.",
                SampleOdds.sentence(1_000));
    }
}
