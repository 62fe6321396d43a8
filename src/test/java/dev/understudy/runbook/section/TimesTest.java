package dev.understudy.runbook.section;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "125, 125 ms",
        "999, 999 ms",
        "1000, 0:01.0",
        "33449, 0:33.4",
        "59970, 1:00.0",
        "181300, 3:01.3",
        "3599960, 1:00:00",
        "6240000, 1:44:00"
    })
    void measuredTimesAreReadAtAGlance(long millis, String words) {
        assertEquals(words, Times.measured(Duration.ofMillis(millis)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0:00", "500, 500 ms", "40000, 0:40", "1500, 0:01.5", "6240000, 1:44:00"})
    void plannedTimesHaveNoMoreDigitsThanThePlan(long millis, String words) {
        assertEquals(words, Times.planned(Duration.ofMillis(millis)));
    }

    @Test
    void aTimeAboveZeroNeverReadsZero() {
        assertEquals("1 ms", Times.measured(Duration.ofNanos(3)));
    }

    @Test
    void numbersInARowAreDrawnTogether() {
        assertEquals("1, 3 to 5, 7, 8", Ranges.of(List.of(1, 3, 4, 5, 7, 8)));
    }
}
