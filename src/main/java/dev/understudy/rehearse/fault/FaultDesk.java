package dev.understudy.rehearse.fault;

import dev.understudy.project.StepId;
import dev.understudy.staging.StagingException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Applies the faults of a rehearsal when their steps begin, and takes them back when their time is over. Each
/// runs on a thread of its own. Safe for use by many threads.
public final class FaultDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FaultDesk.class);

    private static final Duration AFTERMATH = Duration.ofSeconds(10);

    private final List<FaultSpec> specs;
    private final Props props;
    private final Told told;
    private final List<Applied> applied = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /// Hears of faults.
    public interface Told {
        /// A fault was applied.
        void begun(FaultSpec fault);

        /// A fault was taken back.
        void ended(FaultSpec fault);

        /// A fault could not be applied, or not taken back.
        void failed(FaultSpec fault, String why);
    }

    /// A fault that was applied.
    private static final class Applied {
        private final FaultSpec fault;
        private final long fromNanos;
        private volatile long endNanos;
        private volatile boolean ended;

        Applied(FaultSpec fault, long fromNanos) {
            this.fault = fault;
            this.fromNanos = fromNanos;
        }

        FaultSpec fault() {
            return fault;
        }

        long fromNanos() {
            return fromNanos;
        }

        boolean lasts() {
            return !ended;
        }

        void end() {
            endNanos = System.nanoTime();
            ended = true;
        }

        /// What it broke may be noticed a while after it has ended.
        boolean mattersStill() {
            return !ended || System.nanoTime() - endNanos < AFTERMATH.toNanos();
        }
    }

    public FaultDesk(List<FaultSpec> specs, Props props, Told told) {
        this.specs = new CopyOnWriteArrayList<>(specs);
        this.props = props;
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

    /// One more fault, asked for by hand.
    ///
    /// @param now whether its step runs already, so that it is on its way at once
    public void add(FaultSpec fault, boolean now) {
        specs.add(fault);
        if (now && !fault.kind().failsAction()) {
            threads.add(Thread.ofVirtual().name("fault-" + fault.kind().word()).start(() -> run(fault)));
        }
    }

    /// Whether the action of a step, or its undo, must fail.
    public boolean fails(FaultKind kind, StepId step) {
        return specs.stream()
                .anyMatch(fault -> fault.kind() == kind && fault.step().equals(step));
    }

    private void run(FaultSpec fault) {
        try {
            if (closing.await(fault.delay().toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
            var one = new Applied(fault, System.nanoTime());
            fault.kind().apply(props);
            applied.add(one);
            told.begun(fault);
            boolean cutShort = closing.await(fault.duration().toNanos(), TimeUnit.NANOSECONDS);
            takeBack(one);
            if (cutShort) {
                LOG.debug("fault {} was cut short: the run has ended", fault.text());
            }
        } catch (StagingException e) {
            told.failed(fault, String.valueOf(e.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void takeBack(Applied one) {
        one.fault().kind().takeBack(props);
        one.end();
        applied.stream()
                .filter(other -> other.lasts() && other.fault().kind().isOnLink())
                .forEach(other -> other.fault().kind().apply(props)); // restoring a link ends all that is on it
        told.ended(one.fault());
    }

    /// When the latest fault that lasts, or has ended only just now, was applied, on this process's
    /// `System.nanoTime`; empty if there is none. A negative control is none: it breaks us, not them.
    public OptionalLong latest() {
        return applied.stream()
                .filter(one -> !one.fault().kind().isNegativeControl() && one.mattersStill())
                .mapToLong(Applied::fromNanos)
                .max();
    }

    /// Takes back what still lasts, negative controls too, and waits for it.
    @Override
    public void close() {
        closing.countDown();
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
