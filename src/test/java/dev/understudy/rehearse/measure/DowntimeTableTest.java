package dev.understudy.rehearse.measure;

import static dev.understudy.rehearse.measure.Simulated.V1;
import static dev.understudy.rehearse.measure.Simulated.V2;
import static dev.understudy.rehearse.measure.Simulated.arrival;
import static dev.understudy.rehearse.measure.Simulated.blackHole;
import static dev.understudy.rehearse.measure.Simulated.broken;
import static dev.understudy.rehearse.measure.Simulated.downtimeByCompletion;
import static dev.understudy.rehearse.measure.Simulated.healthy;
import static dev.understudy.rehearse.measure.Simulated.millis;
import static dev.understudy.rehearse.measure.Simulated.nanos;
import static dev.understudy.rehearse.measure.Simulated.observation;
import static dev.understudy.rehearse.measure.Simulated.operation;
import static dev.understudy.rehearse.measure.Simulated.run;
import static dev.understudy.rehearse.measure.Simulated.stalled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The table of the downtime rule, both columns: read literally (by completion), and as we use it (by scheduled
/// start). One operation, 50/s, 4 ms service; a run of 30 s.
class DowntimeTableTest {
    private static final long RUN = 30_000;

    @ParameterizedTest
    @ValueSource(longs = {100, 101, 250, 500, 799})
    void aStallOf800MillisWithAShorterDeadlineIs804(long deadline) {
        Operation buy = operation("buy", 50, deadline);
        List<Arrival> arrivals = run(buy, 0, RUN, stalled(10_000, 10_800));
        assertEquals(millis(804), downtimeByCompletion(arrivals));
        assertEquals(millis(804), downtime(buy, arrivals).length());
    }

    @ParameterizedTest
    @ValueSource(longs = {810, 1_000, 2_000})
    void aStallOf800MillisWithALongerDeadlineIsNoDowntime(long deadline) {
        Operation buy = operation("buy", 50, deadline);
        List<Arrival> arrivals = run(buy, 0, RUN, stalled(10_000, 10_800));
        assertEquals(Duration.ZERO, downtimeByCompletion(arrivals));
        assertEquals(Duration.ZERO, downtime(buy, arrivals).length());
        assertEquals("0 ms seen, resolution 20 ms", downtime(buy, arrivals).words());
    }

    @Test
    void whereNothingEverSucceedsTheRunIsAborted() {
        Operation buy = operation("buy", 50, 1_000);
        List<Arrival> arrivals = run(buy, 0, RUN + 5_000, broken(0, RUN + 5_000));
        var warmUp = new WarmUp(List.of(buy), 0, Duration.ofSeconds(30));
        assertEquals(Duration.ZERO, downtimeByCompletion(arrivals));
        assertEquals(WarmUp.State.ABORTED, warmUp.state(arrivals, nanos(30_000)));
    }

    @Test
    void whereTheLastTwoSecondsFailTheOutageIsOpen() {
        Operation buy = operation("buy", 50, 1_000);
        List<Arrival> arrivals = run(buy, 0, RUN, broken(28_000, RUN));
        Downtime downtime = downtime(buy, arrivals);
        assertEquals(Duration.ZERO, downtimeByCompletion(arrivals));
        assertEquals(millis(2_000), downtime.length());
        assertTrue(downtime.open());
        assertEquals("still open after 2 s (at least 1.98 s, at most 2.02 s), resolution 20 ms", downtime.words());
    }

    @Test
    void aBlackHoleOfThreeSecondsIsNotStretchedByTheTimeOutOfFive() {
        Operation buy = operation("buy", 50, 1_000);
        List<Arrival> arrivals = run(buy, 0, RUN, blackHole(10_000, 13_000, 5_000));
        assertEquals(millis(7_984), downtimeByCompletion(arrivals));
        assertEquals(millis(3_004), downtime(buy, arrivals).length());
        assertFalse(downtime(buy, arrivals).open());
    }

    @Test
    void aPauseOfTheGeneratorWithAShortDeadlineIs404AndImpaired() {
        Operation buy = operation("buy", 50, 250);
        List<Arrival> arrivals = run(buy, 0, RUN, stalled(10_000, 10_400));
        assertEquals(millis(404), downtimeByCompletion(arrivals));
        assertEquals(millis(404), downtime(buy, arrivals).length());
        assertTrue(pause(buy, arrivals).impaired());
    }

    /// 400 ms of 30 s are over 1 %, though they touch no outage.
    @Test
    void aPauseOfTheGeneratorWithALongDeadlineIsNoDowntimeButImpaired() {
        Operation buy = operation("buy", 50, 1_000);
        List<Arrival> arrivals = run(buy, 0, RUN, stalled(10_000, 10_400));
        assertEquals(Duration.ZERO, downtimeByCompletion(arrivals));
        assertEquals(Duration.ZERO, downtime(buy, arrivals).length());
        assertTrue(pause(buy, arrivals).impaired());
    }

    @Test
    void oneDeadlockVictimThatIsNotRetriedCostsOneArrivalInterval() {
        Operation often = operation("buy", 50, 1_000);
        Operation seldom = operation("report", 2, 1_000);
        List<Arrival> oftenRun = run(often, 0, RUN, broken(10_000, 10_001));
        List<Arrival> seldomRun = run(seldom, 0, RUN, broken(10_000, 10_001));
        assertEquals(millis(24), downtimeByCompletion(oftenRun));
        assertEquals(millis(504), downtimeByCompletion(seldomRun));
        assertEquals(millis(24), downtime(often, oftenRun).length());
        assertEquals(millis(504), downtime(seldom, seldomRun).length());
        assertEquals(Duration.ZERO, downtime(seldom, seldomRun).atLeast());
        assertEquals(millis(1_004), downtime(seldom, seldomRun).atMost());
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 2})
    void oneDeadlockVictimThatIsRetriedCostsNothing(int perSecond) {
        Operation buy = operation("buy", perSecond, 1_000);
        List<Arrival> arrivals = new ArrayList<>(healthy(buy, 0, 10_000));
        arrivals.add(new Arrival(buy.id(), V1, nanos(10_000), nanos(10_012), Outcome.OK, true));
        arrivals.addAll(healthy(buy, 10_000 + 1_000 / perSecond, RUN));
        var figures = new Figures(observation(0, RUN, buy), arrivals, Map.of());
        assertEquals(Duration.ZERO, figures.downtime().length());
        assertEquals(1, figures.service(Duration.ZERO, none(figures, buy)).retried());
    }

    /// 170 of 3,000 arrivals drawn for v2, in 155 runs: 15 of two and 140 of one. Each run costs 20 ms for each
    /// of its arrivals and 4 ms more.
    @Test
    void aDeadVersionAtFivePercentIsChargedAndIsSeenAlone() {
        Operation buy = operation("buy", 50, 1_000);
        List<Arrival> arrivals = fivePercentDead(buy);
        var figures = new Figures(observation(0, 60_000, buy), arrivals, Map.of());
        assertEquals(millis(4_020), downtimeByCompletion(arrivals));
        assertEquals(millis(4_020), figures.downtime().length());
        assertEquals(millis(3_400), figures.failedTime());
        assertEquals(millis(4_020), figures.charged());
        assertEquals(170, figures.versions().getLast().failed());
        assertEquals(1.0, figures.versions().getLast().failedShare());
        assertEquals(0.0, figures.versions().getFirst().failedShare());
        assertEquals(millis(59_620), figures.versions().getLast().downtime());
    }

    private static List<Arrival> fivePercentDead(Operation buy) {
        Set<Integer> dead = new HashSet<>();
        for (int draw = 0; draw < 155; draw++) {
            dead.add(19 + draw * 19);
            if (draw < 15) {
                dead.add(20 + draw * 19);
            }
        }
        var arrivals = new ArrayList<Arrival>();
        for (int i = 0; i < 3_000; i++) {
            Arrival one = arrival(buy, i * 20L, i * 20L + 4, dead.contains(i) ? Outcome.FAILED : Outcome.OK);
            arrivals.add(new Arrival(
                    buy.id(), dead.contains(i) ? V2 : V1, one.scheduledNanos(), one.endNanos(), one.outcome(), false));
        }
        return arrivals;
    }

    private static Downtime downtime(Operation operation, List<Arrival> arrivals) {
        return Downtime.of(arrivals, observation(0, RUN, operation));
    }

    private static OwnStalls pause(Operation operation, List<Arrival> arrivals) {
        return OwnStalls.of(
                List.of(new Lateness(nanos(10_400), nanos(398))),
                observation(0, RUN, operation),
                downtime(operation, arrivals));
    }

    private static OwnStalls none(Figures figures, Operation operation) {
        return OwnStalls.of(List.of(), observation(0, RUN, operation), figures.downtime());
    }
}
