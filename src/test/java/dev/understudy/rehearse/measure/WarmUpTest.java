package dev.understudy.rehearse.measure;

import static dev.understudy.rehearse.measure.Simulated.arrival;
import static dev.understudy.rehearse.measure.Simulated.broken;
import static dev.understudy.rehearse.measure.Simulated.failed;
import static dev.understudy.rehearse.measure.Simulated.healthy;
import static dev.understudy.rehearse.measure.Simulated.nanos;
import static dev.understudy.rehearse.measure.Simulated.operation;
import static dev.understudy.rehearse.measure.Simulated.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.understudy.project.Operation;
import dev.understudy.rehearse.measure.WarmUp.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    private static final Operation BUY = operation("buy", 50, 1_000);
    private static final Operation SELL = operation("sell", 5, 1_000);
    private static final Operation LOOK = operation("look", 50, 1_000, false);
    private final WarmUp warmUp = new WarmUp(List.of(BUY, SELL, LOOK), 0, Duration.ofSeconds(30));
    private final List<Arrival> arrivals = new ArrayList<>();

    @Test
    void twentySuccessesInARowOfEachCriticalOperationAreWarm() {
        arrivals.addAll(healthy(BUY, 0, 400));
        arrivals.addAll(healthy(SELL, 0, 3_800));
        assertEquals(State.WARMING, warmUp.state(arrivals, nanos(5_000)));
        assertEquals(List.of(SELL.id()), warmUp.cold(arrivals));
        arrivals.addAll(healthy(SELL, 3_800, 4_000));
        assertEquals(State.WARM, warmUp.state(arrivals, nanos(5_000)));
    }

    @Test
    void oneFailureAmongTheLatestTwentyBeginsAgain() {
        arrivals.addAll(healthy(SELL, 0, 10_000));
        arrivals.addAll(run(BUY, 0, 1_000, broken(600, 601)));
        assertEquals(State.WARMING, warmUp.state(arrivals, nanos(5_000)));
        arrivals.addAll(healthy(BUY, 1_000, 1_020));
        assertEquals(State.WARM, warmUp.state(arrivals, nanos(5_000)));
    }

    @Test
    void inARowMeansInTheOrderOfTheSchedule() {
        arrivals.addAll(healthy(SELL, 0, 10_000));
        arrivals.addAll(healthy(BUY, 0, 1_000));
        arrivals.add(0, failed(BUY, 990));
        assertEquals(State.WARMING, warmUp.state(arrivals, nanos(5_000)));
    }

    @Test
    void anExpectedAnswerIsASuccess() {
        arrivals.addAll(healthy(SELL, 0, 10_000));
        for (int i = 0; i < 20; i++) {
            arrivals.add(arrival(BUY, i, i + 4, Outcome.REFUSED));
        }
        assertEquals(State.WARM, warmUp.state(arrivals, nanos(5_000)));
    }

    @Test
    void aRunThatNeverSucceedsIsAborted() {
        arrivals.addAll(run(BUY, 0, 40_000, broken(0, 40_000)));
        arrivals.addAll(run(SELL, 0, 40_000, broken(0, 40_000)));
        assertEquals(State.WARMING, warmUp.state(arrivals, nanos(29_999)));
        assertEquals(State.ABORTED, warmUp.state(arrivals, nanos(30_000)));
    }

    @Test
    void whatEndedAfterTheLimitDoesNotHelp() {
        arrivals.addAll(healthy(BUY, 0, 30_000));
        arrivals.addAll(healthy(SELL, 26_200, 40_000));
        assertEquals(State.ABORTED, warmUp.state(arrivals, nanos(45_000)));
    }

    @Test
    void whatWasWarmInTimeIsWarmEvenIfAskedLate() {
        arrivals.addAll(healthy(BUY, 0, 30_000));
        arrivals.addAll(healthy(SELL, 0, 30_000));
        assertEquals(State.WARM, warmUp.state(arrivals, nanos(30_200)));
    }

    @Test
    void withoutACriticalOperationThereIsNoGate() {
        assertThrows(IllegalArgumentException.class, () -> new WarmUp(List.of(LOOK), 0, Duration.ofSeconds(30)));
    }
}
