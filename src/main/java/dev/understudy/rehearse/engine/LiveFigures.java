package dev.understudy.rehearse.engine;

import dev.understudy.project.Operation;
import dev.understudy.rehearse.RehearsalListener;
import dev.understudy.rehearse.measure.Window;
import java.time.Duration;
import java.util.List;

/// Tells the listener what is seen, five times a second, on a thread of its own.
final class LiveFigures {
    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration SPAN = Duration.ofSeconds(2);

    private final Cast cast;
    private final Current current;
    private final Window window;
    private final long start = System.nanoTime();
    private final Thread thread;
    private volatile boolean open = true;

    LiveFigures(Cast cast, Current current) {
        this.cast = cast;
        this.current = current;
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
        Window.WindowFigures figures =
                window.figures(System.nanoTime(), cast.traffic().overdue());
        var running = current.running();
        return new RehearsalListener.Live(
                StepRun.since(start),
                figures.perSecond(),
                figures.failedShare(),
                figures.p50Millis(),
                figures.p95Millis(),
                figures.p99Millis(),
                cast.traffic().acknowledged(),
                cast.relay().lag(),
                running.map(one -> one.scene().share()).orElse(-1.0),
                running.map(one -> List.of(one.step())).orElse(List.of()));
    }

    void stop() throws InterruptedException {
        open = false;
        thread.interrupt();
        thread.join();
    }
}
