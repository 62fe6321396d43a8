package dev.understudy.rehearse.engine;

import dev.understudy.project.Operation;
import dev.understudy.project.StepId;
import dev.understudy.project.Trigger;
import dev.understudy.project.TriggerResponse;
import dev.understudy.rehearse.Decisions;
import dev.understudy.rehearse.RehearsalListener.TriggerNow;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.measure.OnsetSource;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/// Looks at every trigger ten times a second while steps run forward, on a thread of its own; the first whose
/// condition holds turns the rehearsal back.
final class TriggerWatch {
    private static final Duration TICK = Duration.ofMillis(100);

    private final Cast cast;
    private final Current current;
    private final Decisions decisions;
    private final List<Watched> triggers;
    private final Set<Trigger> asked = new HashSet<>();
    private final Thread thread;
    private volatile List<TriggerNow> judged;
    private volatile boolean open = true;

    private record Watched(Trigger trigger, TriggerValue value) {}

    TriggerWatch(Cast cast, Current current, Decisions decisions) {
        this.cast = cast;
        this.current = current;
        this.decisions = decisions;
        List<Operation> critical = cast.project().application().workload().operations().stream()
                .filter(Operation::critical)
                .toList();
        this.triggers = cast.project().plan().triggers().stream()
                .map(trigger -> new Watched(trigger, TriggerValue.of(trigger, cast, critical)))
                .toList();
        this.judged = standDown();
        this.thread = Thread.ofPlatform().name("triggers").daemon().unstarted(this::loop);
    }

    void start() {
        thread.start();
    }

    private void loop() {
        while (open && cast.turnBack().cause().isEmpty()) {
            long now = System.nanoTime();
            judged = triggers.stream().map(watched -> judge(watched, now)).toList();
            try {
                Thread.sleep(TICK);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private TriggerNow judge(Watched watched, long now) {
        Trigger trigger = watched.trigger();
        if (!concerns(trigger)) {
            return new TriggerNow(trigger.id(), false, OptionalDouble.empty());
        }
        TriggerValue.Reading reading = watched.value().read(now);
        reading.over().ifPresent(over -> fire(trigger, over, now));
        return new TriggerNow(trigger.id(), true, reading.value());
    }

    /// The triggers as they were judged last.
    List<TriggerNow> judged() {
        return open && thread.isAlive() && cast.turnBack().cause().isEmpty() ? judged : standDown();
    }

    private List<TriggerNow> standDown() {
        return triggers.stream()
                .map(watched -> new TriggerNow(watched.trigger().id(), false, OptionalDouble.empty()))
                .toList();
    }

    private boolean concerns(Trigger trigger) {
        Optional<StepId> step = current.running().map(Current.Running::step);
        return trigger.steps().isEmpty()
                || step.filter(trigger.steps()::contains).isPresent();
    }

    private void fire(Trigger trigger, TriggerValue.Over over, long now) {
        if (trigger.response() == TriggerResponse.ROLL_BACK) {
            turnBack(trigger, over, now);
        } else if (asked.add(trigger)) {
            Thread.ofVirtual().name("asking").start(() -> {
                if (decisions.rollBack(trigger.id(), over.observed()) && open) {
                    turnBack(trigger, over, now);
                }
            });
        }
    }

    private void turnBack(Trigger trigger, TriggerValue.Over over, long now) {
        cast.recorder().write(new JournalEvent.TriggerFired(trigger.id(), over.observed()));
        OptionalLong fault = cast.faults().latest();
        long onset = Math.min(now, fault.orElse(over.onsetNanos().orElse(now)));
        OnsetSource source = fault.isPresent() ? OnsetSource.FAULT : OnsetSource.ARRIVALS;
        cast.turnBack()
                .decide(new TurnBack.Cause(
                        "trigger %s: %s".formatted(trigger.id(), over.observed()), source, onset, now));
    }

    /// Looks no more.
    void stop() throws InterruptedException {
        open = false;
        thread.interrupt();
        thread.join();
    }
}
