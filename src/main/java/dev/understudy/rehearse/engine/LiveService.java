package dev.understudy.rehearse.engine;

import dev.understudy.rehearse.RehearsalListener.ServiceSoFar;
import dev.understudy.rehearse.measure.Arrival;
import dev.understudy.rehearse.measure.Figures;
import dev.understudy.rehearse.measure.Interval;
import dev.understudy.rehearse.measure.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Works out while a rehearsal runs what the application has seen so far, from all its arrivals and by the rules
/// of the report: once a second, and less often once that takes long, so that watching does not disturb what is
/// watched. On a thread of its own.
final class LiveService {
    private static final long SECOND = 1_000_000_000;
    /// It may take this part of one processor.
    private static final int PART = 50;

    private final Cast cast;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("live-service").daemon().unstarted(this::loop);
    private volatile Optional<ServiceSoFar> soFar = Optional.empty();
    private volatile long from;

    LiveService(Cast cast) {
        this.cast = cast;
    }

    /// Measuring began at that instant.
    void start(long fromNanos) {
        from = fromNanos;
        thread.start();
    }

    /// As it was worked out last; empty before measuring began.
    Optional<ServiceSoFar> soFar() {
        return soFar;
    }

    private void loop() {
        long rest = SECOND;
        try {
            while (!closing.await(rest, TimeUnit.NANOSECONDS)) {
                long begin = System.nanoTime();
                soFar = Optional.of(at(begin));
                rest = Math.max(SECOND, PART * (System.nanoTime() - begin));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            soFar = Optional.empty(); // an old figure must not pass for the present one
            throw e;
        }
    }

    private ServiceSoFar at(long now) {
        var observation = new Observation(
                new Interval(from, now), cast.project().application().workload().operations());
        List<Arrival> arrivals = new ArrayList<>(cast.arrivals().measured().arrivals());
        arrivals.addAll(cast.traffic().overdue());
        var figures = new Figures(observation, arrivals, Map.of());
        return new ServiceSoFar(
                observation.measured(),
                figures.downtime().length(),
                figures.downtime().open(),
                figures.downtime().resolution(),
                figures.charged());
    }

    void stop() throws InterruptedException {
        closing.countDown();
        thread.join();
    }
}
