package dev.understudy.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Sla;
import dev.understudy.project.SlaPeriod;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    @Test
    void threeAndAHalfNinesLeave21Minutes54SecondsAMonth() {
        var allowance = Allowance.of(sla("99.95", SlaPeriod.MONTH, Duration.ofMinutes(6)));
        assertEquals(Duration.ofMinutes(21).plusSeconds(54), allowance.allowed());
        assertEquals(Duration.ofMinutes(15).plusSeconds(54), allowance.left());
        assertFalse(allowance.exceeded());
    }

    @Test
    void allHundredPercentAllowNothing() {
        assertEquals(
                Duration.ZERO,
                Allowance.of(sla("100", SlaPeriod.YEAR, Duration.ZERO)).allowed());
    }

    /// A day of 86,400 s at 99.999999999 %: 864 ns, exactly.
    @Test
    void countsInNanoseconds() {
        assertEquals(
                Duration.ofNanos(864),
                Allowance.of(sla("99.999999999", SlaPeriod.DAY, Duration.ZERO)).allowed());
    }

    /// A third of a thousandth of a nanosecond more would be more than was promised.
    @Test
    void roundsDown() {
        assertEquals(
                Duration.ZERO,
                Allowance.of(sla("99.999999999999999", SlaPeriod.DAY, Duration.ZERO))
                        .allowed());
    }

    @Test
    void whatIsOverspentLeavesNothingAndSaysSo() {
        var allowance = Allowance.of(sla("99.95", SlaPeriod.MONTH, Duration.ofMinutes(22)));
        assertEquals(Duration.ZERO, allowance.left());
        assertTrue(allowance.exceeded());
    }

    private static Sla sla(String percent, SlaPeriod period, Duration used) {
        return new Sla(new BigDecimal(percent), period, used);
    }
}
