package dev.understudy.rehearse.action;

import java.time.Duration;
import java.util.List;

/// Watches for a while: triggers do the rest.
final class Soak implements StepKind {
    private static final Duration TICK = Duration.ofMillis(50);

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public String title() {
        return "Watch for a while";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.required("for", Setting.Type.DURATION, "How long; the pace divides it."));
    }

    @Override
    public Probe probe(Settings settings, Scene scene) {
        return new Probe.NotBegun(); // a gap is not a soak: it starts again from zero
    }

    @Override
    public String act(Settings settings, Scene scene) throws InterruptedException {
        Duration length = scene.paced(settings.duration("for"));
        return "watched for %.1f s".formatted(watch(scene, length).toMillis() / 1000.0);
    }

    /// Waits, and says how far it is.
    ///
    /// @return how long it watched: less than `length` if somebody ended it
    static Duration watch(Scene scene, Duration length) throws InterruptedException {
        long start = System.nanoTime();
        long nanos = length.toNanos();
        for (long passed = 0; passed < nanos; passed = System.nanoTime() - start) {
            if (scene.progress((double) passed / nanos) || scene.holdEnded()) {
                return Duration.ofNanos(passed);
            }
            Thread.sleep(Duration.ofNanos(Math.min(TICK.toNanos(), nanos - passed)));
        }
        return length;
    }
}
