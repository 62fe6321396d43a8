package dev.understudy.rehearse.measure;

import static dev.understudy.rehearse.measure.Simulated.broken;
import static dev.understudy.rehearse.measure.Simulated.millis;
import static dev.understudy.rehearse.measure.Simulated.nanos;
import static dev.understudy.rehearse.measure.Simulated.observation;
import static dev.understudy.rehearse.measure.Simulated.operation;
import static dev.understudy.rehearse.measure.Simulated.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Operation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnStallsTest {
    private static final Operation BUY = operation("buy", 50, 1_000);
    private static final Observation MINUTE = observation(0, 60_000, BUY, operation("look", 1, 400, false));
    private static final Downtime OUTAGE = Downtime.of(run(BUY, 0, 60_000, broken(10_000, 11_000)), MINUTE);

    /// The shortest deadline is 400 ms, so the threshold 100 ms.
    @Test
    void onlyLatenessOverAQuarterOfTheShortestDeadlineIsAStall() {
        assertEquals(Duration.ZERO, stalls(late(20_000, 100)).total());
        assertEquals(
                Duration.ofNanos(100_000_001),
                stalls(new Lateness(nanos(20_000), 100_000_001)).total());
    }

    @Test
    void aStallThatTouchesAnOutageImpairs() {
        OwnStalls stalls = stalls(late(10_000, 101));
        assertTrue(stalls.impaired());
        assertEquals(
                List.of("this program itself stood still during an outage (1 stalls touch one)"), stalls.reasons());
        assertTrue(stalls(late(11_104 + 150, 250)).impaired());
    }

    @Test
    void aShortStallElsewhereDoesNot() {
        OwnStalls stalls = stalls(late(9_999, 101), late(11_200, 101));
        assertFalse(stalls.impaired());
        assertEquals(millis(202), stalls.total());
    }

    @Test
    void overOnePercentOfTheRunImpairs() {
        assertFalse(stalls(late(30_000, 300), late(40_000, 300)).impaired());
        OwnStalls stalls = stalls(late(30_000, 300), late(40_000, 301));
        assertEquals(
                List.of("this program itself stood still for 601 ms, over 1 % of the 1 min measured"),
                stalls.reasons());
    }

    @Test
    void whatLiesOutsideOfTheRunDoesNotCount() {
        assertEquals(millis(60), stalls(late(60, 200)).total());
        assertEquals(Duration.ZERO, stalls(late(70_000, 500)).total());
    }

    @Test
    void stallsAreNeverSubtracted() {
        assertEquals(millis(1_004), OUTAGE.length());
        assertTrue(stalls(late(11_000, 1_000)).impaired());
    }

    private static Lateness late(long atMillis, long lateMillis) {
        return new Lateness(nanos(atMillis), nanos(lateMillis));
    }

    private static OwnStalls stalls(Lateness... latenesses) {
        return OwnStalls.of(List.of(latenesses), MINUTE, OUTAGE);
    }
}
