package dev.understudy.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "15 min, PT15M",
        "15m, PT15M",
        "1 h 30 min, PT1H30M",
        "500ms, PT0.5S",
        "1.5 s, PT1.5S",
        "2 d 3 h, PT51H",
        "2:30, PT2M30S",
        "1:02:03.25, PT1H2M3.25S",
        "43.2 s, PT43.2S",
        "21 min 54 s, PT21M54S"
    })
    void readsWhatPeopleType(String typed, Duration meant) {
        assertEquals(Optional.of(meant), DurationText.read(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "soon", "15", "-5 s", "5 parsecs", "1:75", "5 s and more", "999999999 d 999999999 d"})
    void knowsWhatIsNoDuration(String typed) {
        assertEquals(Optional.empty(), DurationText.read(typed));
    }
}
