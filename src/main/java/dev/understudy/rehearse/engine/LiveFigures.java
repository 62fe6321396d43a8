package dev.understudy.rehearse.engine;

import dev.understudy.project.Operation;
import dev.understudy.rehearse.RehearsalListener;
import dev.understudy.rehearse.measure.Window;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Tells the listener what is seen, ten times a second, on a thread of its own.
final class LiveFigures {
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration SPAN = Duration.ofSeconds(2);

    private final Cast cast;
    private final Current current;
    private final TriggerWatch triggers;
    private final LiveService service;
    private final Deque<Written> written = new ArrayDeque<>();
    private final Window window;
    private final long start = System.nanoTime();
    private final Thread thread;
    private volatile boolean open = true;

    /// How many writes were acknowledged by then.
    private record Written(long nanos, long acknowledged) {}

    LiveFigures(Cast cast, Current current, TriggerWatch triggers) {
        this.cast = cast;
        this.current = current;
        this.triggers = triggers;
        this.service = new LiveService(cast);
        this.window = new Window(
                cast.arrivals().measured(),
                cast.project().application().workload().operations().stream()
                        .filter(Operation::critical)
                        .map(Operation::id)
                        .toList(),
                SPAN);
        this.thread = Thread.ofPlatform().name("live-figures").daemon().unstarted(this::loop);
    }

    void start() {
        thread.start();
    }

    /// What is scheduled from then on counts.
    void measureFrom(long nanos) {
        service.start(nanos);
    }

    private void loop() {
        while (open) {
            cast.recorder().listener().figures(now());
            try {
                Thread.sleep(TICK);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private RehearsalListener.Live now() {
        long now = System.nanoTime();
        Window.WindowFigures figures = window.figures(now, cast.traffic().overdue());
        long acknowledged = cast.traffic().acknowledged();
        var running = current.running();
        return new RehearsalListener.Live(
                now,
                Duration.ofNanos(now - start),
                figures.perSecond(),
                figures.failedShare(),
                figures.p50Millis(),
                figures.p95Millis(),
                figures.p99Millis(),
                acknowledged,
                writesPerSecond(now, acknowledged),
                cast.relay().lag(),
                running.map(one -> one.scene().share()).orElse(-1.0),
                running.map(one -> List.of(one.step())).orElse(List.of()),
                new RehearsalListener.Routes(
                        cast.router().weights(),
                        cast.router().held(),
                        cast.standing().record(),
                        cast.relay().running()),
                triggers.judged(),
                service.soFar());
    }

    private double writesPerSecond(long now, long acknowledged) {
        written.addLast(new Written(now, acknowledged));
        while (written.size() > 2 && now - written.getFirst().nanos() > SPAN.toNanos()) {
            written.removeFirst();
        }
        Written first = written.getFirst();
        long nanos = now - first.nanos();
        return nanos == 0 ? 0 : (acknowledged - first.acknowledged()) * 1e9 / nanos;
    }

    void stop() throws InterruptedException {
        open = false;
        service.stop();
        thread.interrupt();
        thread.join();
    }
}
