package dev.understudy.rehearse.measure;

import static dev.understudy.rehearse.measure.Simulated.arrival;
import static dev.understudy.rehearse.measure.Simulated.failed;
import static dev.understudy.rehearse.measure.Simulated.healthy;
import static dev.understudy.rehearse.measure.Simulated.millis;
import static dev.understudy.rehearse.measure.Simulated.nanos;
import static dev.understudy.rehearse.measure.Simulated.operation;
import static dev.understudy.rehearse.measure.Simulated.run;
import static dev.understudy.rehearse.measure.Simulated.served;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Operation;
import dev.understudy.rehearse.measure.Window.WindowFigures;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final Operation BUY = operation("buy", 50, 1_000);
    private static final Operation LOOK = operation("look", 50, 1_000, false);
    private final ArrivalLog log = new ArrivalLog();

    @Test
    void anEmptyWindowShowsZeros() {
        assertEquals(new WindowFigures(0, 0, 0, 0, 0, 0, 0, 0), window(1_000).figures(nanos(5_000)));
    }

    @Test
    void showsTheLastSecond() {
        healthy(BUY, 0, 9_000).forEach(log::append);
        run(BUY, 9_000, 10_000, Simulated.broken(9_500, 10_000)).forEach(log::append);
        assertEquals(
                new WindowFigures(50, 25, 0.5, 4, 4, 4, 4, 50), window(1_000).figures(nanos(10_000)));
    }

    @Test
    void anArrivalBelongsToTheWindowInWhichItEnded() {
        log.append(arrival(BUY, 1_000, 6_000, Outcome.FAILED));
        Window window = window(1_000);
        assertEquals(0, window.figures(nanos(5_999)).arrivals());
        assertEquals(1, window.figures(nanos(6_000)).failed());
        assertEquals(1, window.figures(nanos(6_999)).failed());
        assertEquals(0, window.figures(nanos(7_000)).arrivals());
    }

    @Test
    void seesWhatWasLoggedSinceItWasLastAsked() {
        Window window = window(1_000);
        log.append(served(BUY, 0));
        assertEquals(1, window.figures(nanos(10)).arrivals());
        log.append(served(BUY, 20));
        assertEquals(2, window.figures(nanos(30)).arrivals());
    }

    @Test
    void looksAtItsOperationsOnly() {
        log.append(failed(LOOK, 0));
        log.append(served(BUY, 0));
        assertEquals(0, window(1_000).figures(nanos(10)).failed());
        assertEquals(
                1, window(1_000).figures(nanos(10), List.of(failed(LOOK, 5))).arrivals());
    }

    @Test
    void whatIsOverdueInFlightHasFailedAlready() {
        log.append(served(BUY, 0));
        var overdue = List.of(arrival(BUY, 20, 1_021, Outcome.FAILED));
        assertEquals(0.5, window(2_000).figures(nanos(1_021), overdue).failedShare());
        assertEquals(0.0, window(2_000).figures(nanos(1_021)).failedShare());
    }

    @Test
    void whatWasShedCountsAsFailedButHasNoLatency() {
        log.append(arrival(BUY, 0, 0, Outcome.SHED));
        log.append(arrival(BUY, 0, 10, Outcome.OK));
        assertEquals(
                new WindowFigures(2, 1, 0.5, 10, 10, 10, 10, 2), window(1_000).figures(nanos(10)));
    }

    @Test
    void percentilesAreByNearestRank() {
        for (int i = 1; i <= 200; i++) {
            log.append(arrival(BUY, 0, i, Outcome.OK));
        }
        WindowFigures figures = window(1_000).figures(nanos(500));
        assertEquals(
                List.of(100.0, 190.0, 198.0, 200.0),
                List.of(figures.p50Millis(), figures.p95Millis(), figures.p99Millis(), figures.maxMillis()));
    }

    @Test
    void fewerThanTwentyAreNotEnoughForARate() {
        healthy(BUY, 0, 380).forEach(log::append);
        assertFalse(window(1_000).figures(nanos(400)).enough());
        log.append(served(BUY, 380));
        assertTrue(window(1_000).figures(nanos(400)).enough());
    }

    @Test
    void oneThatIsReportedOutOfOrderIsLeftOutWhenItIsOld() {
        log.append(served(BUY, 5_000));
        log.append(failed(BUY, 900));
        assertEquals(0, window(1_000).figures(nanos(5_100)).failed());
    }

    /// An hour of 100 arrivals a second: the ring never holds more than its ten seconds and what came since.
    @Test
    void anHourIsCheap() {
        Window window = window(10_000);
        for (long now = 1_000; now <= 3_600_000; now += 1_000) {
            for (long due = now - 1_000; due < now; due += 10) {
                log.append(served(BUY, due));
            }
            assertEquals(Math.min(1_000, now / 10), window.figures(nanos(now)).arrivals());
            assertTrue(window.held() <= 1_000, () -> "held " + window.held());
        }
    }

    @Test
    void theOnsetIsWhenTheFirstBadArrivalOfTheWindowWasDue() {
        log.append(arrival(BUY, 3_000, 3_300, Outcome.OK));
        log.append(arrival(BUY, 3_100, 4_100, Outcome.FAILED));
        log.append(arrival(BUY, 3_050, 4_050, Outcome.FAILED));
        List<Arrival> seen = window(2_000).arrivals(nanos(4_200), List.of());
        assertEquals(OptionalLong.of(nanos(3_050)), Onset.failed(seen));
        assertEquals(OptionalLong.of(nanos(3_000)), Onset.failedOrOver(seen, millis(299)));
        assertEquals(OptionalLong.of(nanos(3_050)), Onset.failedOrOver(seen, millis(300)));
        assertEquals(OptionalLong.empty(), Onset.failed(List.of(served(BUY, 0))));
    }

    @Test
    void aWindowWithoutLengthIsRefused() {
        assertEquals(
                "a window must be longer than zero, got PT0S",
                assertThrows(IllegalArgumentException.class, () -> window(0)).getMessage());
    }

    private Window window(long millis) {
        return new Window(log, List.of(BUY.id()), Duration.ofMillis(millis));
    }
}
