package dev.understudy.rehearse.measure;

import java.time.Duration;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.function.Predicate;

/// When the trouble began that made a trigger fire, if we did not inject it ourselves: the scheduled start of
/// the first bad arrival in the window that made it fire. Found in [Window#arrivals].
public final class Onset {
    private Onset() {}

    /// For a trigger on the failed share: of the first that failed. Empty if none did.
    public static OptionalLong failed(Collection<Arrival> window) {
        return first(window, Arrival::failed);
    }

    /// For a trigger on latency: of the first that failed or took longer than the threshold. Empty if none did.
    public static OptionalLong failedOrOver(Collection<Arrival> window, Duration threshold) {
        return first(window, arrival -> arrival.failed() || arrival.latencyNanos() > threshold.toNanos());
    }

    private static OptionalLong first(Collection<Arrival> window, Predicate<Arrival> bad) {
        return window.stream().filter(bad).mapToLong(Arrival::scheduledNanos).min();
    }
}
