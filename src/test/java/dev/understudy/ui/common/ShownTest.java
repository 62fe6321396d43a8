package dev.understudy.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 ms, 0:00", "PT0.125S, 125 ms, 125 ms", "PT0.9996S, 1000 ms, 1000 ms", "PT1S, 0:01.0, 0:01",
        "PT9.96S, 0:10.0, 0:10", "PT59.97S, 1:00.0, 1:00", "PT3M1.34S, 3:01.3, 3:01", "PT1H0M0.6S, 1:00:01, 1:00:01"
    })
    void timesAreRoundedOnceAndKeepTheirForm(Duration time, String measured, String planned) {
        assertEquals(measured, Shown.measured(time));
        assertEquals(planned, Shown.planned(time));
    }
}
