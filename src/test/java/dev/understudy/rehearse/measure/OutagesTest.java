package dev.understudy.rehearse.measure;

import static dev.understudy.rehearse.measure.Simulated.arrival;
import static dev.understudy.rehearse.measure.Simulated.failed;
import static dev.understudy.rehearse.measure.Simulated.healthy;
import static dev.understudy.rehearse.measure.Simulated.millis;
import static dev.understudy.rehearse.measure.Simulated.nanos;
import static dev.understudy.rehearse.measure.Simulated.operation;
import static dev.understudy.rehearse.measure.Simulated.run;
import static dev.understudy.rehearse.measure.Simulated.served;
import static dev.understudy.rehearse.measure.Simulated.stalled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutagesTest {
    private static final Operation BUY = operation("buy", 50, 1_000);

    @Test
    void anOutageRunsFromTheFirstFailedDueToTheEndOfTheFirstOkAfterTheLast() {
        assertEquals(
                List.of(new Outage(span(120, 184), span(120, 160), span(100, 184), false)),
                outages(0, 1_000, served(BUY, 100), failed(BUY, 120), failed(BUY, 160), served(BUY, 180)));
    }

    @Test
    void theOrderInWhichArrivalsAreReportedDoesNotMatter() {
        assertEquals(
                outages(0, 1_000, served(BUY, 100), failed(BUY, 120), failed(BUY, 160), served(BUY, 180)),
                outages(0, 1_000, failed(BUY, 160), served(BUY, 180), failed(BUY, 120), served(BUY, 100)));
    }

    /// The one due first closes it, though one due later was answered before.
    @Test
    void theFirstOkInTheOrderOfTheScheduleClosesIt() {
        assertEquals(
                List.of(new Outage(span(100, 900), span(100, 100), span(0, 900), false)),
                outages(0, 1_000, failed(BUY, 100), arrival(BUY, 120, 900, Outcome.OK), served(BUY, 140)));
    }

    @Test
    void withNothingBeforeItMayHaveBegunWithObservation() {
        assertEquals(
                List.of(new Outage(span(20, 44), span(20, 20), span(10, 44), false)),
                outages(10, 1_000, failed(BUY, 20), served(BUY, 40)));
    }

    @Test
    void withNothingAfterItIsOpenToTheEndOfObservation() {
        assertEquals(
                List.of(new Outage(span(20, 1_000), span(20, 40), span(0, 1_000), true)),
                outages(0, 1_000, served(BUY, 0), failed(BUY, 20), failed(BUY, 40)));
    }

    @Test
    void anOkThatCameAfterObservationDoesNotCloseIt() {
        assertEquals(
                List.of(new Outage(span(20, 50), span(20, 20), span(0, 50), true)),
                outages(0, 50, served(BUY, 0), failed(BUY, 20), arrival(BUY, 40, 60, Outcome.OK)));
    }

    @Test
    void whatWasDueOutsideOfObservationIsNotSeen() {
        assertEquals(
                List.of(), outages(100, 200, failed(BUY, 99), served(BUY, 100), served(BUY, 200), failed(BUY, 201)));
    }

    @Test
    void twoRunsAreTwoOutages() {
        assertEquals(
                2,
                outages(0, 100, failed(BUY, 0), served(BUY, 20), failed(BUY, 40), served(BUY, 60))
                        .size());
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "STALE", "SHED"})
    void failedStaleAndShedCountAsFailed(Outcome outcome) {
        assertEquals(
                1, outages(0, 100, arrival(BUY, 0, 4, outcome), served(BUY, 20)).size());
    }

    @ParameterizedTest
    @EnumSource(names = {"OK", "REFUSED"})
    void okAndRefusedDoNot(Outcome outcome) {
        assertEquals(List.of(), outages(0, 100, arrival(BUY, 0, 4, outcome), served(BUY, 20)));
    }

    @Test
    void whatEndsAtItsDeadlineIsOkAndAfterItHasFailedWithItsRealEnd() {
        assertEquals(Outcome.OK, arrival(BUY, 0, 1_000, Outcome.OK).outcome());
        Arrival late = new Arrival(BUY.id(), Simulated.V1, 0, nanos(1_000) + 1, Outcome.REFUSED, true).within(BUY);
        assertEquals(new Arrival(BUY.id(), Simulated.V1, 0, nanos(1_000) + 1, Outcome.FAILED, true), late);
        assertEquals(Outcome.STALE, arrival(BUY, 0, 2_000, Outcome.STALE).outcome());
    }

    @Test
    void anArrivalCannotEndBeforeItWasDue() {
        assertEquals(
                "buy was due at 20000000 ns but ended before, at 10000000 ns",
                assertThrows(IllegalArgumentException.class, () -> arrival(BUY, 20, 10, Outcome.OK))
                        .getMessage());
    }

    /// Wherever the stall begins between two arrivals: 800 ms, give or take one interval.
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, 13, 19})
    void withADeadlineOf250TheOutageOfAStallIsWithinOneIntervalOfIt(long phase) {
        Operation buy = operation("buy", 50, 250);
        List<Arrival> arrivals = run(buy, 0, 30_000, stalled(10_000 + phase, 10_800 + phase));
        Outage outage = new Outages(span(0, 30_000)).of(arrivals).getFirst();
        long off = Math.abs(outage.seen().length().minusMillis(800).toMillis());
        assertTrue(off <= 20, () -> "off by " + off);
    }

    @Test
    void withADeadlineOfTwoSecondsTheStallShowsInP99AndMaximumOnly() {
        Operation buy = operation("buy", 50, 2_000);
        List<Arrival> arrivals = run(buy, 0, 30_000, stalled(10_000, 10_800));
        var log = new ArrivalLog();
        arrivals.forEach(log::append);
        var around = new Window(log, List.of(buy.id()), millis(10_000)).figures(nanos(15_400));
        var figures = new Figures(Simulated.observation(0, 30_000, buy), arrivals, Map.of());
        assertTrue(figures.downtime().length().isZero());
        assertEquals(704, around.p99Millis());
        assertEquals(804, around.maxMillis());
        assertEquals(804, figures.operations().getFirst().maxMillis());
    }

    @Test
    void downtimeIsTheUnionOverCriticalOperations() {
        Operation sell = operation("sell", 50, 1_000);
        Operation look = operation("look", 50, 1_000, false);
        var arrivals = new ArrayList<Arrival>();
        arrivals.addAll(run(BUY, 0, 10_000, Simulated.broken(1_000, 2_000)));
        arrivals.addAll(run(sell, 0, 10_000, Simulated.broken(1_500, 2_500)));
        arrivals.addAll(run(look, 0, 10_000, Simulated.broken(5_000, 9_000)));
        Downtime downtime = Downtime.of(arrivals, Simulated.observation(0, 10_000, BUY, sell, look));
        assertEquals(List.of(span(1_000, 2_504)), downtime.intervals());
        assertEquals(millis(1_504), downtime.length());
        assertEquals(millis(1_480), downtime.atLeast());
        assertEquals(millis(1_524), downtime.atMost());
    }

    @Test
    void theResolutionIsTheLargestIntervalOfACriticalOperation() {
        var observation = Simulated.observation(
                0, 1_000, BUY, operation("sell", 5, 1_000), operation("report", 1, 30_000, false));
        assertEquals(millis(200), observation.resolution());
        assertEquals(millis(1_000), observation.shortestDeadline());
    }

    @Test
    void withoutACriticalOperationNothingCanBeSeen() {
        assertEquals(
                "no operation is critical: downtime cannot be seen",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Simulated.observation(0, 1, operation("look", 1, 1, false)))
                        .getMessage());
    }

    @Test
    void aHealthyRunHasNoOutage() {
        assertEquals(List.of(), new Outages(span(0, 10_000)).of(healthy(BUY, 0, 10_000)));
    }

    private static List<Outage> outages(long from, long until, Arrival... arrivals) {
        return new Outages(span(from, until)).of(List.of(arrivals));
    }

    private static Interval span(long from, long until) {
        return new Interval(nanos(from), nanos(until));
    }
}
