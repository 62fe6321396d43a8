package dev.understudy.rehearse.measure;

import static dev.understudy.rehearse.measure.Simulated.millis;
import static dev.understudy.rehearse.measure.Simulated.nanos;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StallWatchTest {
    /// The clock moves only in the watch's sleeps, by what the script says; when it ends, the watch waits.
    private static final class Script implements StallWatch.Sleeper {
        final AtomicLong now = new AtomicLong(nanos(100));
        final CountDownLatch ended = new CountDownLatch(1);
        private final Deque<Long> sleeps;

        Script(Long... sleepMillis) {
            sleeps = new ArrayDeque<>(List.of(sleepMillis));
        }

        @Override
        public void sleep(long nanos) throws InterruptedException {
            Long next = sleeps.poll();
            if (next == null) {
                ended.countDown();
                Thread.sleep(Duration.ofDays(1));
            } else {
                now.addAndGet(nanos(next));
            }
        }
    }

    @Test
    void writesDownHowLateItWakesAndWhen() throws InterruptedException {
        assertEquals(
                List.of(new Lateness(nanos(510), nanos(400)), new Lateness(nanos(545), nanos(30))),
                watched(new Script(5L, 405L, 35L)));
    }

    @Test
    void wakingEarlyIsNotWaking() throws InterruptedException {
        assertEquals(List.of(new Lateness(nanos(123), nanos(18))), watched(new Script(2L, 1L, 20L)));
    }

    @Test
    void latenessUpToTheThresholdIsNotKept() throws InterruptedException {
        assertEquals(List.of(), watched(new Script(15L, 15L)));
    }

    @Test
    void onTheRealClockItSeesAPauseOfItsOwnSleep() throws InterruptedException {
        var paused = new CountDownLatch(3);
        try (var watch = StallWatch.start(
                System::nanoTime,
                _ -> {
                    Thread.sleep(60);
                    paused.countDown();
                },
                millis(20))) {
            paused.await();
            List<Lateness> seen = watch.latenesses();
            assertTrue(seen.size() >= 2, () -> "saw " + seen);
        }
    }

    private static List<Lateness> watched(Script script) throws InterruptedException {
        try (var watch = StallWatch.start(script.now::get, script, millis(10))) {
            script.ended.await();
            return watch.latenesses();
        }
    }
}
