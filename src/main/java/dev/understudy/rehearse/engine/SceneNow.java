package dev.understudy.rehearse.engine;

import dev.understudy.compare.Comparison;
import dev.understudy.compare.ComparisonResult;
import dev.understudy.project.Operation;
import dev.understudy.project.Project;
import dev.understudy.project.StepId;
import dev.understudy.project.Trigger;
import dev.understudy.project.TriggerMetric;
import dev.understudy.rehearse.Decisions;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.action.Scene;
import dev.understudy.rehearse.action.Standing;
import dev.understudy.rehearse.dualwrite.DualWrite;
import dev.understudy.rehearse.dualwrite.MappedTables;
import dev.understudy.rehearse.dualwrite.Relay;
import dev.understudy.rehearse.dualwrite.WrittenKeys;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.journal.JournalEvent.Direction;
import dev.understudy.rehearse.ledger.Ledger;
import dev.understudy.rehearse.traffic.Router;
import dev.understudy.staging.Stores;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of a step in one direction, as its action sees it.
final class SceneNow implements Scene {
    private static final Logger LOG = LoggerFactory.getLogger(SceneNow.class);
    /// The decision of a person who ended a hold or a soak.
    static final String HOLD_ENDED = "the hold was ended by hand";

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PRESSURE_WINDOW = Duration.ofSeconds(2);

    private final Cast cast;
    private final StepId step;
    private final Direction direction;
    private final Decisions decisions;
    private final AtomicReference<Statement> running = new AtomicReference<>();
    private final AtomicLong waitingNanos = new AtomicLong();
    private final Set<Integer> doneNow = ConcurrentHashMap.newKeySet();
    private final List<TriggerValue> pressures;
    private volatile double share = -1;
    private volatile boolean goOn;

    SceneNow(Cast cast, StepId step, Direction direction, Decisions decisions) {
        this.cast = cast;
        this.step = step;
        this.direction = direction;
        this.decisions = decisions;
        this.pressures = pressures(cast);
    }

    @Override
    public Project project() {
        return cast.project();
    }

    @Override
    public Stores stores() {
        return cast.stores();
    }

    @Override
    public MappedTables tables() {
        return cast.tables();
    }

    @Override
    public Router router() {
        return cast.router();
    }

    @Override
    public DualWrite dualWrite() {
        return cast.dualWrite();
    }

    @Override
    public Relay relay() {
        return cast.relay();
    }

    @Override
    public WrittenKeys writtenKeys() {
        return cast.written();
    }

    @Override
    public Ledger ledger() {
        return cast.ledger();
    }

    @Override
    public Comparison comparison() {
        return cast.comparison();
    }

    @Override
    public Standing standing() {
        return cast.standing();
    }

    @Override
    public StepId step() {
        return step;
    }

    @Override
    public Direction direction() {
        return direction;
    }

    @Override
    public Duration paced(Duration duration) {
        return duration.dividedBy(cast.settings().pace());
    }

    @Override
    public String sessionPrefix() {
        return cast.sessionPrefix();
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public void partBegun(int part) {
        cast.recorder().write(new JournalEvent.PartBegun(step, direction, part));
    }

    @Override
    public void partDone(int part) {
        cast.recorder().write(new JournalEvent.PartDone(step, direction, part));
        doneNow.add(part);
    }

    @Override
    public boolean wasPartDone(int part) {
        return doneNow.contains(part) || cast.replay().partDone(step, direction, part);
    }

    @Override
    public boolean wasPartBegun(int part) {
        return cast.replay().partBegun(step, direction, part);
    }

    @Override
    public boolean progress(double newShare) {
        share = newShare;
        RunSettings.Turn turn = cast.settings().rollBackAt();
        return direction == Direction.FORWARD
                && turn != null
                && turn.step().equals(step)
                && turn.percent() < 100
                && newShare * 100 >= turn.percent();
    }

    /// A person has seen enough of what is only watched.
    void endHold() {
        goOn = true;
    }

    @Override
    public boolean holdEnded() {
        if (goOn) {
            goOn = false;
            cast.recorder().write(new JournalEvent.Decided(step, HOLD_ENDED));
            return true;
        }
        return false;
    }

    /// How far the step is, 0 to 1; negative if it cannot say.
    double share() {
        return share;
    }

    @Override
    public void running(@Nullable Statement statement) {
        running.set(statement);
    }

    /// Cancels the statement that runs now. The driver may need the wire for it, so it gets a thread of its
    /// own.
    ///
    /// @return whether there was one
    boolean cancelStatement() {
        Statement statement = running.get();
        if (statement == null) {
            return false;
        }
        Thread.ofVirtual().name("cancel").start(() -> cancel(statement));
        return true;
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            LOG.debug("a statement could not be cancelled: {}", e.getMessage());
        }
    }

    @Override
    public Optional<String> pressure() {
        long now = System.nanoTime();
        return pressures.stream()
                .flatMap(value -> value.read(now).over().stream())
                .findFirst()
                .map(TriggerValue.Over::observed);
    }

    /// Half of every latency that would turn the rehearsal back, over a shorter while than it would.
    private static List<TriggerValue> pressures(Cast cast) {
        List<Operation> critical = cast.project().application().workload().operations().stream()
                .filter(Operation::critical)
                .toList();
        return cast.project().plan().triggers().stream()
                .filter(trigger -> trigger.metric() == TriggerMetric.P95_MILLIS)
                .map(trigger -> new Trigger(
                        trigger.id(),
                        trigger.metric(),
                        trigger.above().divide(BigDecimal.TWO),
                        PRESSURE_WINDOW,
                        trigger.response(),
                        trigger.steps()))
                .map(trigger -> TriggerValue.of(trigger, cast, critical))
                .toList();
    }

    @Override
    public void validated(String level, ComparisonResult result) {
        cast.recorder()
                .write(new JournalEvent.Validated(
                        step, level, result.tables().size(), result.differences(), result.rechecked(), result.took()));
        cast.standing().validated(result.equal());
    }

    @Override
    public boolean confirm(String question) throws InterruptedException {
        var confirmed = cast.settings().confirmed();
        if (confirmed.contains("all") || confirmed.contains(step.value())) {
            cast.recorder().write(new JournalEvent.Decided(step, "confirmed on the command line"));
            return true;
        }
        long start = System.nanoTime();
        boolean yes = Asking.answer(() -> decisions.confirm(step, question));
        waitingNanos.addAndGet(System.nanoTime() - start);
        cast.recorder().write(new JournalEvent.Decided(step, yes ? "confirmed" : "refused"));
        return yes;
    }

    /// How long it waited for a person.
    Duration waited() {
        return Duration.ofNanos(waitingNanos.get());
    }
}
