package dev.understudy.rehearse.measure;

import static dev.understudy.rehearse.measure.Simulated.V1;
import static dev.understudy.rehearse.measure.Simulated.V2;
import static dev.understudy.rehearse.measure.Simulated.arrival;
import static dev.understudy.rehearse.measure.Simulated.broken;
import static dev.understudy.rehearse.measure.Simulated.healthy;
import static dev.understudy.rehearse.measure.Simulated.millis;
import static dev.understudy.rehearse.measure.Simulated.nanos;
import static dev.understudy.rehearse.measure.Simulated.observation;
import static dev.understudy.rehearse.measure.Simulated.operation;
import static dev.understudy.rehearse.measure.Simulated.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Operation;
import dev.understudy.rehearse.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Operation BUY = operation("buy", 50, 1_000);
    private static final Operation LOOK = operation("look", 10, 1_000, false);
    private static final Observation TEN_SECONDS = observation(0, 10_000, BUY, LOOK);
    private final List<Arrival> arrivals = new ArrayList<>();

    @Test
    void theServiceIsWhatCriticalOperationsSaw() {
        arrivals.addAll(run(BUY, 0, 10_000, broken(2_000, 3_000)));
        arrivals.addAll(run(LOOK, 0, 10_000, broken(0, 10_000)));
        arrivals.add(arrival(LOOK, 5, 9, Outcome.STALE));
        assertEquals(
                new Report.Service(
                        millis(10_000),
                        millis(1_004),
                        millis(980),
                        millis(1_024),
                        false,
                        millis(20),
                        0.1,
                        1,
                        0,
                        millis(120),
                        Duration.ZERO,
                        false),
                service());
    }

    @Test
    void oneOperationsFiguresAreByVersion() {
        arrivals.addAll(healthy(BUY, 0, 5_000));
        arrivals.addAll(onV2(run(BUY, 5_000, 10_000, broken(9_000, 9_500))));
        var v1 = List.of(new Interval(0, nanos(5_000) - 1));
        var v2 = List.of(new Interval(nanos(5_000), nanos(10_000)));
        List<Report.OperationFigures> operations =
                new Figures(TEN_SECONDS, arrivals, Map.of(V1, v1, V2, v2)).operations();
        assertEquals(List.of(figures("v1", 250, 0, Duration.ZERO), figures("v2", 250, 25, millis(504))), operations);
    }

    @Test
    void aSmallShareIsSeenLessSharply() {
        arrivals.addAll(healthy(BUY, 0, 9_500));
        arrivals.addAll(onV2(healthy(BUY, 9_500, 10_000)));
        List<Report.OperationFigures> operations = new Figures(TEN_SECONDS, arrivals, Map.of()).operations();
        assertEquals(millis(400), operations.getLast().resolution());
    }

    /// Between two stretches the version had no users: it was neither up nor down.
    @Test
    void aVersionIsDownOnlyWhileItIsRouted() {
        arrivals.addAll(onV2(run(BUY, 1_000, 2_000, broken(1_500, 2_000))));
        arrivals.addAll(onV2(run(BUY, 8_000, 9_000, broken(8_000, 8_100))));
        var routed = List.of(span(1_000, 2_000), span(8_000, 9_000));
        assertEquals(
                List.of(new Report.VersionFigures("v2", 100, 30, 0.3, millis(604))),
                new Figures(TEN_SECONDS, arrivals, Map.of(V2, routed)).versions());
        assertTrue(Downtime.alone(V2, arrivals, TEN_SECONDS, routed).open());
    }

    @Test
    void partialFailureIsChargedWhereItIsLargerThanDowntime() {
        Operation sell = operation("sell", 50, 1_000);
        var observation = observation(0, 10_000, BUY, sell);
        arrivals.addAll(run(BUY, 0, 10_000, broken(0, 1_000)));
        arrivals.addAll(run(sell, 0, 10_000, broken(0, 1_000)));
        var whole = new Figures(observation, arrivals, Map.of());
        assertEquals(millis(1_004), whole.charged());
        assertEquals(millis(1_000), whole.failedTime());
        arrivals.addAll(run(sell, 5_000, 5_010, _ -> new Simulated.Answer(5_004, Outcome.SHED)));
        for (int i = 0; i < 1_000; i++) {
            arrivals.add(arrival(sell, 200, 204, Outcome.FAILED));
        }
        var burst = new Figures(observation, arrivals, Map.of());
        assertTrue(burst.charged().compareTo(burst.downtime().length()) > 0);
        assertEquals(burst.failedTime(), burst.charged());
    }

    @Test
    void whatWasDueBeforeOrAfterIsNotCounted() {
        arrivals.addAll(healthy(BUY, 0, 10_000));
        arrivals.add(arrival(BUY, 10_001, 10_002, Outcome.FAILED));
        assertEquals(0.0, service().failedShare());
    }

    /// Ninety at 4 ms, five at 800 and five shed: p95 is that of the 95 that ran, the maximum exact.
    @Test
    void latencyIsThatOfAllThatRanFailedOnesToo() {
        for (int i = 0; i < 90; i++) {
            arrivals.add(arrival(BUY, i, i + 4L, Outcome.OK));
        }
        for (int i = 90; i < 95; i++) {
            arrivals.add(arrival(BUY, i, i + 1_800L, Outcome.OK));
            arrivals.add(arrival(BUY, i, i, Outcome.SHED));
        }
        Report.OperationFigures figures =
                new Figures(TEN_SECONDS, arrivals, Map.of()).operations().getFirst();
        assertEquals(List.of(100L, 10L), List.of(figures.arrivals(), figures.failed()));
        assertEquals(4, figures.p50Millis(), 0.004);
        assertEquals(1_800, figures.p95Millis(), 1.8);
        assertEquals(1_800, figures.maxMillis());
    }

    private Report.Service service() {
        var figures = new Figures(TEN_SECONDS, arrivals, Map.of());
        return figures.service(millis(120), OwnStalls.of(List.of(), TEN_SECONDS, figures.downtime()));
    }

    private static Report.OperationFigures figures(String version, long arrivals, long failed, Duration downtime) {
        return new Report.OperationFigures(
                "buy", version, 50, true, millis(1_000), arrivals, failed, downtime, 4, 4, 4, 4, millis(20));
    }

    private static List<Arrival> onV2(List<Arrival> some) {
        return some.stream()
                .map(one -> new Arrival(
                        one.operation(), V2, one.scheduledNanos(), one.endNanos(), one.outcome(), one.retried()))
                .toList();
    }

    private static Interval span(long from, long until) {
        return new Interval(nanos(from), nanos(until));
    }
}
