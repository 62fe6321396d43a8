package dev.understudy.rehearse.dualwrite;

import dev.understudy.project.Side;
import dev.understudy.staging.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries what waits in the outbox of the system of record to the other store, in the order in which it was
/// committed, again and again until it gets there. One thread; started and stopped by steps. Safe for use by
/// many threads.
public final class Relay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int LOOK = 500;
    /// Writes that go in one transaction: enough to catch up fast, few enough that a write of the application
    /// does not wait long for a row that it shares with them.
    private static final int BATCH = 32;

    private static final Duration PAUSE = Duration.ofMillis(25);

    private final Stores stores;
    private final DualWrite dualWrite;
    private final InstantSource clock;
    private volatile State state = new State(false, Side.SOURCE, false);
    private volatile Seen seen;
    private final Thread thread;

    private record State(boolean running, Side record, boolean closed) {}

    /// What the last look at the outbox saw.
    private record Seen(Duration lag, Instant at) {}

    public Relay(Stores stores, DualWrite dualWrite, InstantSource clock) {
        this.stores = stores;
        this.dualWrite = dualWrite;
        this.clock = clock;
        this.seen = new Seen(Duration.ZERO, clock.instant());
        this.thread = Thread.ofVirtual().name("relay").unstarted(this::loop);
    }

    /// Starts the thread; it carries nothing before [#start].
    public void open() {
        thread.start();
    }

    /// Carries the outbox of `record` from now on.
    public synchronized void start(Side record) {
        state = new State(true, record, state.closed());
        seen = new Seen(Duration.ZERO, clock.instant());
    }

    /// Carries nothing from now on; what waits stays.
    public synchronized void stop() {
        state = new State(false, state.record(), state.closed());
    }

    /// Whether it carries.
    public boolean running() {
        return state.running();
    }

    /// The store whose outbox it carries.
    public Side record() {
        return state.record();
    }

    /// Age of the oldest change that has not reached the copy; grows while the outbox cannot be read. Zero
    /// while stopped.
    public Duration lag() {
        if (!running()) {
            return Duration.ZERO;
        }
        Seen last = seen;
        Duration since = Duration.between(last.at(), clock.instant());
        return since.compareTo(Duration.ofSeconds(1)) > 0 ? last.lag().plus(since) : last.lag();
    }

    /// How many changes wait in the outbox of `record`.
    public long waiting(Side record) throws SQLException {
        try (Connection connection = stores.of(record).connection()) {
            return Outbox.count(connection);
        }
    }

    /// What kept the latest write that did not get through from the copy, a sentence; empty if nothing did.
    public String obstacle() {
        return dualWrite.obstacle();
    }

    private void loop() {
        while (!state.closed()) {
            State now = state;
            try {
                boolean more = now.running() && round(now.record());
                if (!more) {
                    Thread.sleep(PAUSE);
                }
            } catch (SQLException e) {
                LOG.debug("the relay could not read the outbox: {}", e.getMessage());
                dualWrite.stoppedBy("The outbox could not be read: %s.".formatted(e.getMessage()));
                pauseAfterFailure();
            } catch (RuntimeException e) {
                // Without this thread nothing would reach the copy, and nobody would say why.
                LOG.warn("the relay could not carry on", e);
                dualWrite.stoppedBy(String.valueOf(e.getMessage()));
                pauseAfterFailure();
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private static void pauseAfterFailure() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// One look at the outbox.
    ///
    /// @return whether it was full and should be looked at again at once
    private boolean round(Side record) throws SQLException {
        Map<Long, Instant> waiting;
        try (Connection connection = stores.of(record).connection()) {
            waiting = Outbox.oldest(connection, LOOK);
        }
        Instant now = clock.instant();
        Instant oldest = waiting.values().stream().min(Instant::compareTo).orElse(now);
        seen = new Seen(oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now), now);
        List<Long> sequences = List.copyOf(waiting.keySet());
        for (int from = 0; from < sequences.size(); from += BATCH) {
            List<Long> batch = sequences.subList(from, Math.min(sequences.size(), from + BATCH));
            if (!state.running() || !dualWrite.carry(record, batch)) {
                return false; // keep the order: what comes later may need this one
            }
        }
        return waiting.size() >= LOOK / 4;
    }

    @Override
    public void close() {
        synchronized (this) {
            state = new State(false, state.record(), true);
        }
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
