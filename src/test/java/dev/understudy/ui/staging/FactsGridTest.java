package dev.understudy.ui.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsGridTest {
    @ParameterizedTest
    @CsvSource({"0, 0 bytes", "412000, 412 kB", "1240000000, 1.2 GB", "85000000000, 85 GB"})
    void aSizeIsReadable(long bytes, String words) {
        assertEquals(words, FactsGrid.size(bytes));
    }
}
