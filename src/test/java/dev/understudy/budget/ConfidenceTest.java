package dev.understudy.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceTest {
    @ParameterizedTest
    @CsvSource({"0, 0 runs: 0 %", "1, 1 run: 5 %", "2, 2 runs: 9.75 %", "59, 59 runs: 95.15 %"})
    void fewRunsProveLittle(int runs, String words) {
        assertEquals(words, new Confidence(runs).words());
    }

    @Test
    void twoRunsBoundThe95thPercentileWithLessThanTenPercent() {
        assertEquals(0.0975, new Confidence(2).share(), 1e-12);
    }

    @Test
    void fewerThanNoRunsAreRefused() {
        assertEquals(
                "runs must be zero or more, got -1",
                assertThrows(IllegalArgumentException.class, () -> new Confidence(-1))
                        .getMessage());
    }
}
