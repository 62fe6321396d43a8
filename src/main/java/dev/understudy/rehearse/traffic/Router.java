package dev.understudy.rehearse.traffic;

import dev.understudy.project.AppVersion;
import dev.understudy.project.Application;
import dev.understudy.project.Operation;
import dev.understudy.project.OperationId;
import dev.understudy.project.VersionId;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/// Decides which version of the application an arrival goes to, once and for all its retries; can hold a kind
/// of operation back, wait until what is under way has ended, and let go again. Selectors are `reads`, `writes`
/// or an operation id; an operation's own route goes before the kind's. Safe for use by many threads.
public final class Router {
    /// Selects every operation that changes rows.
    public static final String WRITES = "writes";

    /// Selects every operation that only reads.
    public static final String READS = "reads";

    private final Application application;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final SortedMap<String, SortedMap<String, Integer>> weights = new TreeMap<>();
    private final Map<String, Long> held = new HashMap<>();
    private final Map<InFlight, Integer> inFlight = new HashMap<>();
    private long longestHoldNanos;
    private boolean closed;
    private long epoch;

    /// Where an arrival goes, for all its retries.
    ///
    /// @param epoch of the system of record when it was dispatched
    public record Pin(AppVersion version, long epoch) {}

    /// Operations under way of one kind at one version.
    public record InFlight(OperationId operation, boolean writes, VersionId version) {}

    /// @param epoch the epoch of the system of record at the start
    public Router(Application application, long epoch) {
        this.application = application;
        this.epoch = epoch;
        route(READS, Map.of(application.initial().value(), 100));
        route(WRITES, Map.of(application.initial().value(), 100));
    }

    /// Sends a share of operations to versions from now on; what is under way stays where it is.
    ///
    /// @param shares percent by version id, 100 in all
    public void route(String selector, Map<String, Integer> shares) {
        int sum = shares.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != 100) {
            throw new IllegalArgumentException("shares of %s must be 100 %% in all, got %d".formatted(selector, sum));
        }
        shares.keySet().forEach(this::version);
        locked(() -> weights.put(selector, Collections.unmodifiableSortedMap(new TreeMap<>(shares))));
    }

    /// The routes of now: percent by version, by selector.
    public SortedMap<String, SortedMap<String, Integer>> weights() {
        lock.lock();
        try {
            return Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        } finally {
            lock.unlock();
        }
    }

    /// Lets an arrival in, as soon as its kind is not held back.
    ///
    /// @return where it goes; empty if the deadline passed, or the router was closed, while it was held back
    Optional<Pin> enter(Operation operation, SplittableRandom random, Deadline deadline) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (isHeld(operation)) {
                if (closed || changed.awaitNanos(deadline.left().toNanos()) <= 0) {
                    return Optional.empty();
                }
            }
            var pin = new Pin(choose(operation, random), epoch);
            inFlight.merge(underWay(operation, pin), 1, Integer::sum);
            return Optional.of(pin);
        } finally {
            lock.unlock();
        }
    }

    /// Where most arrivals of an operation go now: whose failure it is when one never gets in.
    VersionId likely(Operation operation) {
        lock.lock();
        try {
            SortedMap<String, Integer> own = weights.get(operation.id().value());
            SortedMap<String, Integer> shares =
                    own == null ? weights.getOrDefault(kind(operation), Collections.emptySortedMap()) : own;
            return shares.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(share -> new VersionId(share.getKey()))
                    .orElse(application.initial());
        } finally {
            lock.unlock();
        }
    }

    /// An arrival that was let in has ended.
    void leave(Operation operation, Pin pin) {
        locked(() -> inFlight.computeIfPresent(underWay(operation, pin), (_, count) -> count == 1 ? null : count - 1));
    }

    private static InFlight underWay(Operation operation, Pin pin) {
        return new InFlight(operation.id(), operation.writes(), pin.version().id());
    }

    private AppVersion choose(Operation operation, SplittableRandom random) {
        SortedMap<String, Integer> shares = weights.get(operation.id().value());
        if (shares == null) {
            shares = weights.getOrDefault(kind(operation), Collections.emptySortedMap());
        }
        int dice = random.nextInt(100);
        for (Map.Entry<String, Integer> share : shares.entrySet()) {
            dice -= share.getValue();
            if (dice < 0) {
                return version(share.getKey());
            }
        }
        throw new IllegalStateException("no route for operation " + operation.id());
    }

    private AppVersion version(String id) {
        return application
                .version(new VersionId(id))
                .orElseThrow(() -> new IllegalArgumentException("the application has no version " + id));
    }

    private static String kind(Operation operation) {
        return operation.writes() ? WRITES : READS;
    }

    private boolean isHeld(Operation operation) {
        return held.containsKey(kind(operation))
                || held.containsKey(operation.id().value());
    }

    /// Holds operations back: arrivals wait, and their latency runs.
    public void hold(String selector) {
        locked(() -> held.putIfAbsent(selector, System.nanoTime()));
    }

    /// Lets go of operations that were held back.
    public void release(String selector) {
        locked(() -> {
            Long since = held.remove(selector);
            if (since != null && concernsCritical(selector)) {
                longestHoldNanos = Math.max(longestHoldNanos, System.nanoTime() - since);
            }
        });
    }

    private boolean concernsCritical(String selector) {
        return application.workload().operations().stream()
                .filter(Operation::critical)
                .anyMatch(operation -> selector.equals(kind(operation))
                        || selector.equals(operation.id().value()));
    }

    /// Nobody will let go of what is held back any more: it ends now.
    void close() {
        locked(() -> closed = true);
    }

    /// What is held back now.
    public Set<String> held() {
        lock.lock();
        try {
            return Set.copyOf(held.keySet());
        } finally {
            lock.unlock();
        }
    }

    /// Waits until nothing that `which` selects is under way.
    ///
    /// @return whether it came to that within `limit`
    public boolean awaitDrained(Predicate<InFlight> which, Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (inFlight.keySet().stream().anyMatch(which)) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// The epoch that new arrivals are pinned to.
    public long epoch() {
        lock.lock();
        try {
            return epoch;
        } finally {
            lock.unlock();
        }
    }

    /// A new epoch of the system of record.
    public void epoch(long newEpoch) {
        locked(() -> epoch = newEpoch);
    }

    /// The longest time that critical operations were held back.
    public Duration longestHold() {
        lock.lock();
        try {
            return Duration.ofNanos(longestHoldNanos);
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
