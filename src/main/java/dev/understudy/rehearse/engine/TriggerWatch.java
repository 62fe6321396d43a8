package dev.understudy.rehearse.engine;

import dev.understudy.project.Operation;
import dev.understudy.project.StepId;
import dev.understudy.project.Trigger;
import dev.understudy.project.TriggerResponse;
import dev.understudy.rehearse.Decisions;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.measure.OnsetSource;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
        this.thread = Thread.ofPlatform().name("triggers").daemon().unstarted(this::loop);
    }

    void start() {
        thread.start();
    }

    private void loop() {
        while (open && cast.turnBack().cause().isEmpty()) {
            long now = System.nanoTime();
            for (Watched watched : triggers) {
                if (concerns(watched.trigger())) {
                    watched.value().over(now).ifPresent(over -> fire(watched.trigger(), over, now));
                }
            }
            try {
                Thread.sleep(TICK);
            } catch (InterruptedException _) {
                return;
            }
        }
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
