package dev.understudy.rehearse.traffic;

import dev.understudy.project.Application;
import dev.understudy.project.Operation;
import dev.understudy.project.VersionId;
import dev.understudy.rehearse.dualwrite.DualWrite;
import dev.understudy.rehearse.dualwrite.MappedTables;
import dev.understudy.rehearse.dualwrite.WrittenKeys;
import dev.understudy.rehearse.ledger.Ledger;
import dev.understudy.rehearse.measure.Arrival;
import dev.understudy.rehearse.measure.Outcome;
import dev.understudy.staging.Stores;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The stand-in application: arrivals come on a schedule drawn from the seed, whatever became of the ones
/// before (open loop). Each runs on a thread of its own and is handed to `log` when it has ended.
public final class Traffic implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);

    private final Application application;
    private final Shop shop;
    private final long seed;
    private final Consumer<Arrival> log;
    private final Set<Ongoing> ongoing = ConcurrentHashMap.newKeySet();
    private final Thread clockwork;
    private volatile boolean open = true;

    /// @param keys what the application knows of its rows
    /// @param log gets every arrival, from many threads
    public Traffic(
            Application application, Supplies supplies, KeyBook keys, Router router, long seed, Consumer<Arrival> log) {
        this.application = application;
        this.shop = new Shop(
                supplies.stores(),
                supplies.tables(),
                keys,
                supplies.ledger(),
                supplies.dualWrite(),
                router,
                supplies.written(),
                new AtomicLong(supplies.ledger().highestSequence()),
                supplies.clock());
        this.seed = seed;
        this.log = log;
        this.clockwork = Thread.ofPlatform().name("arrivals").daemon().unstarted(this::tick);
    }

    /// What the application writes to and with.
    public record Supplies(
            Stores stores,
            MappedTables tables,
            Ledger ledger,
            DualWrite dualWrite,
            WrittenKeys written,
            InstantSource clock) {}

    /// Arrivals come from now on.
    public void start() {
        clockwork.start();
    }

    /// Operations that are under way now.
    public int inFlight() {
        return ongoing.size();
    }

    /// Operations that are under way although their deadline has passed: they have failed already, and the log
    /// will hold them when they end. As failed arrivals that end now.
    public List<Arrival> overdue() {
        long now = System.nanoTime();
        return ongoing.stream()
                .filter(one -> one.deadline().passed())
                .map(one -> one.failed(now, Outcome.FAILED))
                .toList();
    }

    /// Writes that were acknowledged in this session.
    public long acknowledged() {
        return shop.keys().acknowledgedWrites();
    }

    /// The version that an arrival counts for: known for sure once it was let in.
    private static final class Whose {
        private volatile VersionId id;

        Whose(VersionId likely) {
            this.id = likely;
        }
    }

    private record Ongoing(Operation operation, long scheduled, Deadline deadline, Whose version) {
        Arrival failed(long endNanos, Outcome outcome) {
            return new Arrival(operation.id(), version.id, scheduled, endNanos, outcome, false);
        }
    }

    private static final class Due {
        private final Operation operation;
        private final int place;
        private final long interval;
        private long next;
        private long number;

        Due(Operation operation, int place, long interval, long next) {
            this.operation = operation;
            this.place = place;
            this.interval = interval;
            this.next = next;
        }
    }

    private void tick() {
        PriorityQueue<Due> queue = new PriorityQueue<>(Comparator.comparingLong(due -> due.next));
        queue.addAll(schedule(System.nanoTime()));
        while (open) {
            Due due = queue.poll();
            if (due == null) {
                return;
            }
            awaitNanos(due.next);
            if (open) {
                dispatch(due.operation, due.next, mix(due.place, due.number));
            }
            due.number++;
            due.next += due.interval;
            queue.add(due);
        }
    }

    /// Each operation at its own steady rate, beginning at a phase that the seed gives.
    private List<Due> schedule(long start) {
        var random = new SplittableRandom(seed);
        var dues = new ArrayList<Due>();
        List<Operation> operations = application.workload().operations();
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            long interval = Math.max(1, Math.round(1e9 / operation.perSecond().doubleValue()));
            dues.add(new Due(operation, i, interval, start + random.nextLong(interval)));
        }
        return dues;
    }

    private long mix(int place, long number) {
        return seed * 0x9E37_79B9_7F4A_7C15L + place * 0xBF58_476D_1CE4_E5B9L + number * 0x94D0_49BB_1331_11EBL;
    }

    private void awaitNanos(long nanos) {
        long left;
        while (open && (left = nanos - System.nanoTime()) > 0) {
            LockSupport.parkNanos(this, left);
        }
    }

    private void dispatch(Operation operation, long scheduled, long arrivalSeed) {
        var one = new Ongoing(
                operation,
                scheduled,
                Deadline.after(scheduled, operation.deadline()),
                new Whose(shop.router().likely(operation)));
        if (ongoing.size() >= application.workload().inFlight()) {
            log.accept(one.failed(System.nanoTime(), Outcome.SHED));
            return;
        }
        ongoing.add(one);
        Thread.ofVirtual()
                .name(operation.id() + "-" + scheduled)
                .start(() -> arrive(one, new SplittableRandom(arrivalSeed)));
    }

    private void arrive(Ongoing one, SplittableRandom random) {
        Operation operation = one.operation();
        Deadline deadline = one.deadline();
        var result = new ReadOperation.Result(Outcome.FAILED, false);
        try {
            Optional<Router.Pin> pin = shop.router().enter(operation, random, deadline);
            if (pin.isPresent()) {
                one.version().id = pin.get().version().id();
                try {
                    result = run(operation, pin.get(), deadline, random);
                } finally {
                    shop.router().leave(operation, pin.get());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("operation {} broke through a defect of ours", operation.id(), e); // and counts as failed
        } finally {
            Outcome outcome = result.outcome() == Outcome.OK && deadline.passed() ? Outcome.FAILED : result.outcome();
            if (ongoing.remove(one)) { // else it was given up and logged when the traffic stopped
                log.accept(new Arrival(
                        operation.id(),
                        one.version().id,
                        one.scheduled(),
                        System.nanoTime(),
                        outcome,
                        result.retried()));
            }
        }
    }

    private ReadOperation.Result run(Operation operation, Router.Pin pin, Deadline deadline, SplittableRandom random)
            throws InterruptedException {
        return operation.writes()
                ? new WriteOperation(shop, operation).run(pin, deadline, random)
                : new ReadOperation(shop, operation).run(pin, deadline, random);
    }

    /// No more arrivals; those that are held back fail now, those under way are waited for. What has not ended
    /// within `limit` is logged as failed.
    ///
    /// @return whether all had ended
    public boolean stop(Duration limit) throws InterruptedException {
        open = false;
        LockSupport.unpark(clockwork);
        shop.router().close();
        long until = System.nanoTime() + limit.toNanos();
        while (!ongoing.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(Duration.ofMillis(5));
        }
        boolean all = ongoing.isEmpty();
        for (Ongoing one : Set.copyOf(ongoing)) {
            if (ongoing.remove(one)) {
                log.accept(one.failed(System.nanoTime(), Outcome.FAILED));
            }
        }
        return all;
    }

    @Override
    public void close() {
        open = false;
        LockSupport.unpark(clockwork);
    }
}
