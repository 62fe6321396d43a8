package dev.understudy.rehearse.measure;

import static dev.understudy.rehearse.measure.Simulated.V1;
import static dev.understudy.rehearse.measure.Simulated.V2;
import static dev.understudy.rehearse.measure.Simulated.operation;
import static dev.understudy.rehearse.measure.Simulated.served;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Operation;
import dev.understudy.project.OperationId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ArrivalLogTest {
    private static final Operation BUY = operation("buy", 50, 1_000);

    @Test
    void givesBackWhatItWasGiven() {
        var log = new ArrivalLog();
        var given = new ArrayList<Arrival>();
        List<Outcome> outcomes = List.of(Outcome.values());
        for (int i = 0; i < 10_000; i++) {
            Outcome outcome = outcomes.get(i % outcomes.size());
            var id = new OperationId("op-" + i % 7);
            given.add(new Arrival(id, i % 3 == 0 ? V1 : V2, -i, Long.MAX_VALUE - i, outcome, i % 2 == 0));
        }
        given.forEach(log::append);
        assertEquals(given, log.arrivals());
    }

    @Test
    void aViewDoesNotGrowWithTheLog() {
        var log = new ArrivalLog();
        log.append(served(BUY, 0));
        List<Arrival> view = log.arrivals();
        log.append(served(BUY, 20));
        assertEquals(List.of(served(BUY, 0)), view);
        assertEquals(2, log.size());
        assertThrows(IndexOutOfBoundsException.class, () -> view.get(1));
    }

    @Test
    void manyThreadsLoseNothing() throws InterruptedException {
        var log = new ArrivalLog();
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(thread -> Thread.ofPlatform()
                        .start(() -> LongStream.range(0, 5_000)
                                .forEach(i -> log.append(served(operation("op-" + thread, 50, 1_000), i)))))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(40_000, log.arrivals().stream().distinct().count());
    }

    @Test
    void aMillionArrivalsFitIntoAHundredMegabytes() {
        long before = used();
        var log = new ArrivalLog();
        for (long i = 0; i < 1_000_000; i++) {
            log.append(new Arrival(BUY.id(), V1, i, i + 4, Outcome.OK, false));
        }
        long bytes = used() - before;
        assertTrue(bytes < 100_000_000, () -> "took " + bytes);
        assertEquals(1_000_000, log.size());
    }

    private static long used() {
        Runtime.getRuntime().gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
