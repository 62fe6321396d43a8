package dev.understudy.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT0S|0 ms",
                "PT0.0000001S|1 ms",
                "PT0.0414S|41 ms",
                "PT0.0415S|42 ms",
                "PT3.004S|3,004 ms",
                "PT9.9994S|9,999 ms",
                "PT9.9996S|10.0 s",
                "PT99.94S|99.9 s",
                "PT99.96S|1 min 40 s",
                "PT15M|15 min",
                "PT21M54S|21 min 54 s",
                "PT59M59.7S|1 h",
                "PT2H3M|2 h 03 min",
            })
    void timesReadInTheUnitThatSuitsThem(Duration duration, String text) {
        assertEquals(text, Amounts.time(duration));
    }

    @ParameterizedTest
    @CsvSource({"0,0 %", "0.00001,under 0.01 %", "0.0312,3.12 %", "1,100.00 %"})
    void sharesAboveZeroNeverReadZero(double share, String text) {
        assertEquals(text, Amounts.share(share));
    }

    @ParameterizedTest
    @CsvSource({"1,1 row", "0,0 rows", "50000,'50,000 rows'"})
    void nounsAgreeWithTheirNumber(long number, String text) {
        assertEquals(text, Amounts.count(number, "row"));
    }

    @Test
    void latenciesKeepOneDecimalWhereItMatters() {
        assertEquals("4.3", Amounts.latency(4.26));
        assertEquals("1,805", Amounts.latency(1804.6));
    }
}
