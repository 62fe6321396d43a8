package dev.understudy.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainDurationTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 ms",
        "PT0.0000004S, under 0.1 ms",
        "PT0.0004S, 0.4 ms",
        "PT0.004S, 4 ms",
        "PT0.804S, 804 ms",
        "PT0.0204S, 20 ms",
        "PT0.9996S, 1 s",
        "PT1.5S, 1.5 s",
        "PT3.004S, 3.004 s",
        "PT10S, 10 s",
        "PT59.9996S, 1 min",
        "PT21M54S, 21 min 54 s",
        "PT15M54S, 15 min 54 s",
        "PT1H5S, 1 h 5 s",
        "PT51H, 2 d 3 h",
        "PT-1.5S, -1.5 s",
    })
    void readsAsPeopleSayIt(Duration duration, String words) {
        assertEquals(words, PlainDuration.words(duration));
    }

    @Test
    void whatIsMoreThanNothingNeverReadsAsNothing() {
        assertEquals("under 0.1 ms", PlainDuration.words(Duration.ofNanos(1)));
    }
}
