package dev.understudy.rehearse.fault;

import dev.understudy.project.StepId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Applies the faults of a rehearsal when their steps begin, and takes them back when their time is over. Each
/// runs on a
/// thread of its own. Safe for use by many threads.
public final class FaultDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FaultDesk.class);

    private final List<FaultSpec> specs;
    private final Props props;
    private final InstantSource clock;
    private final Told told;
    private final List<Applied> applied = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final AtomicLong lastNanos = new AtomicLong(Long.MIN_VALUE);

    /// Hears of faults.
    public interface Told {
        /// A fault was applied.
        void begun(FaultSpec fault);

        /// A fault was taken back.
        void ended(FaultSpec fault);
    }

    /// A fault that was applied.
    ///
    /// @param until null while it lasts
    public record Applied(
            FaultSpec fault, Instant from, @Nullable Instant until) {}

    public FaultDesk(List<FaultSpec> specs, Props props, InstantSource clock, Told told) {
        this.specs = List.copyOf(specs);
        this.props = props;
        this.clock = clock;
        this.told = told;
    }

    /// A step begins forward: its faults are on their way.
    public void stepBegins(StepId step) {
        for (FaultSpec fault : specs) {
            if (fault.step().equals(step) && !fault.kind().failsAction()) {
                threads.add(
                        Thread.ofVirtual().name("fault-" + fault.kind().word()).start(() -> run(fault)));
            }
        }
    }

    /// Whether the action of a step, or its undo, must fail.
    public boolean fails(FaultKind kind, StepId step) {
        return specs.stream()
                .anyMatch(fault -> fault.kind() == kind && fault.step().equals(step));
    }

    private void run(FaultSpec fault) {
        try {
            Thread.sleep(fault.delay());
            lastNanos.set(System.nanoTime());
            Instant from = clock.instant();
            fault.kind().apply(props);
            applied.add(new Applied(fault, from, null));
            told.begun(fault);
            Thread.sleep(fault.duration());
        } catch (InterruptedException _) {
            LOG.debug("fault {} was cut short", fault.text());
        } finally {
            takeBack(fault);
        }
    }

    private void takeBack(FaultSpec fault) {
        for (Applied one : applied) {
            if (one.fault().equals(fault) && one.until() == null) {
                fault.kind().takeBack(props);
                applied.set(applied.indexOf(one), new Applied(fault, one.from(), clock.instant()));
                told.ended(fault);
            }
        }
    }

    /// When the latest fault was applied, on this process's `System.nanoTime`; empty if none was. A negative
    /// control is none:
    /// it breaks us, not them.
    public OptionalLong latest() {
        boolean any = applied.stream().anyMatch(one -> !one.fault().kind().isNegativeControl());
        return any ? OptionalLong.of(lastNanos.get()) : OptionalLong.empty();
    }

    /// What was applied.
    public List<Applied> applied() {
        return new ArrayList<>(applied);
    }

    /// Takes back what still lasts and waits for it; negative controls too.
    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
