package dev.understudy.rehearse.measure;

import static dev.understudy.rehearse.measure.Simulated.nanos;
import static dev.understudy.rehearse.measure.Simulated.operation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Operation;
import dev.understudy.project.OperationId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every run, tried on random ones of 2 s.
class DowntimePropertiesTest {
    private static final long RUN = 2_000;
    private static final List<Operation> OPERATIONS =
            List.of(operation("buy", 50, 250), operation("sell", 20, 250), operation("look", 50, 250, false));
    private static final Observation OBSERVATION = new Observation(new Interval(0, nanos(RUN)), OPERATIONS);

    static List<Long> seeds() {
        return new Random(7).longs(200).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void atLeastIsNotAboveAndAtMostNotBelowAndNoneIsLongerThanTheRun(long seed) {
        Downtime downtime = Downtime.of(arrivals(seed), OBSERVATION);
        assertTrue(downtime.atLeast().compareTo(downtime.length()) <= 0);
        assertTrue(downtime.length().compareTo(downtime.atMost()) <= 0);
        assertTrue(downtime.atMost().compareTo(OBSERVATION.measured()) <= 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfReportsDoesNotMatter(long seed) {
        List<Arrival> arrivals = arrivals(seed);
        Downtime downtime = Downtime.of(arrivals, OBSERVATION);
        Collections.shuffle(arrivals, new Random(seed));
        assertEquals(downtime, Downtime.of(arrivals, OBSERVATION));
    }

    /// Millisecond by millisecond: down is whoever has failed and has not been
    /// answered since, one after the other.
    @ParameterizedTest
    @MethodSource("seeds")
    void theUnionIsThatOfEachFailedArrivalTakenAlone(long seed) {
        var down = new BitSet();
        for (Operation operation : OBSERVATION.critical()) {
            List<Arrival> ordered = ordered(operation.id(), arrivals(seed));
            for (int i = 0; i < ordered.size(); i++) {
                if (ordered.get(i).failed()) {
                    down.set(millis(ordered.get(i).scheduledNanos()), millis(closed(ordered, i)));
                }
            }
        }
        assertEquals(
                down.cardinality(),
                Downtime.of(arrivals(seed), OBSERVATION).length().toMillis());
    }

    private static long closed(List<Arrival> ordered, int failed) {
        return ordered.subList(failed, ordered.size()).stream()
                .filter(arrival -> !arrival.failed())
                .findFirst()
                .map(arrival -> Math.min(arrival.endNanos(), nanos(RUN)))
                .orElse(nanos(RUN));
    }

    private static List<Arrival> ordered(OperationId id, List<Arrival> arrivals) {
        return arrivals.stream()
                .filter(arrival -> arrival.operation().equals(id))
                .sorted(Comparator.comparingLong(Arrival::scheduledNanos).thenComparingLong(Arrival::endNanos))
                .toList();
    }

    private static int millis(long nanos) {
        return (int) (nanos / 1_000_000);
    }

    /// Failures come in bursts, as they do; some arrivals take long; two of one
    /// operation are never due at once.
    private static List<Arrival> arrivals(long seed) {
        var random = new Random(seed);
        var arrivals = new ArrayList<Arrival>();
        for (Operation operation : OPERATIONS) {
            boolean bad = random.nextBoolean();
            for (long due = random.nextInt(40); due <= RUN; due += 1 + random.nextInt(40)) {
                bad = random.nextInt(6) == 0 ? !bad : bad;
                Outcome outcome = bad ? Outcome.FAILED : Outcome.OK;
                arrivals.add(Simulated.arrival(operation, due, due + random.nextInt(300), outcome));
            }
        }
        return arrivals;
    }
}
