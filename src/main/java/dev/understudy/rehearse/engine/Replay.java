package dev.understudy.rehearse.engine;

import dev.understudy.project.Side;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.journal.JournalEvent.Direction;
import dev.understudy.rehearse.journal.JournalEvent.StepEnd;
import dev.understudy.rehearse.traffic.Router;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a journal says of a rehearsal: replayed from its first entry. A new rehearsal is the replay of an empty
/// journal.
final class Replay {
    private final Map<StepId, StepTale> steps = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> partsBegun = new HashMap<>();
    private final Map<String, Set<Integer>> partsDone = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private SortedMap<String, SortedMap<String, Integer>> weights = new TreeMap<>();
    private Side record = Side.SOURCE;
    private long epoch = 1;
    private boolean relayed;
    private Optional<Instant> onset = Optional.empty();
    private boolean validated;
    private JournalEvent.@org.jspecify.annotations.Nullable RollbackBegan rollback;
    private Optional<JournalEvent.TriggerFired> fired = Optional.empty();
    /// The reads as they went when the step began that runs now.
    private Optional<SortedMap<String, Integer>> readsBefore = Optional.empty();

    /// What became of one step.
    ///
    /// @param forward how it ended; null while it runs
    /// @param undo how its undo ended; null while it runs or has not begun
    record StepTale(
            boolean begun,
            @org.jspecify.annotations.Nullable StepEnd forward,
            boolean undoBegun,
            @org.jspecify.annotations.Nullable StepEnd undo) {
        static final StepTale NOTHING = new StepTale(false, null, false, null);

        /// Whether something of it may be there to be undone.
        boolean standsOrMayStand() {
            return begun && forward != StepEnd.SKIPPED && undo != StepEnd.DONE;
        }
    }

    static Replay of(List<JournalEntry> entries) {
        var replay = new Replay();
        entries.forEach(replay::take);
        return replay;
    }

    private void take(JournalEntry entry) {
        switch (entry.event()) {
            case JournalEvent.StepBegun begun -> begun(begun);
            case JournalEvent.StepEnded ended -> ended(ended);
            case JournalEvent.PartBegun part ->
                parts(partsBegun, part.step(), part.direction()).add(part.part());
            case JournalEvent.PartDone part ->
                parts(partsDone, part.step(), part.direction()).add(part.part());
            case JournalEvent.Routed routed -> weights = routed.weights();
            case JournalEvent.Held hold -> held.add(hold.selector());
            case JournalEvent.Released release -> held.remove(release.selector());
            case JournalEvent.RecordMoved moved -> {
                record = moved.record();
                epoch = moved.epoch();
            }
            case JournalEvent.Relayed relay -> relayed = relay.running();
            case JournalEvent.CopyTrusted copy -> validated = validated && copy.trusted();
            case JournalEvent.Validated validation -> validated = validation.differences() == 0;
            case JournalEvent.RollbackBegan began -> {
                rollback = began;
                onset = Optional.of(entry.at().minusNanos(entry.nanos() - began.onsetNanos()));
            }
            case JournalEvent.TriggerFired trigger -> fired = Optional.of(trigger);
            case JournalEvent.SessionOpened _ -> takeBackShiftUnderWay();
            case JournalEvent.MeasuringBegan _,
                    JournalEvent.FaultBegun _,
                    JournalEvent.FaultEnded _,
                    JournalEvent.FaultFailed _,
                    JournalEvent.Decided _,
                    JournalEvent.LeftOver _,
                    JournalEvent.Finished _ -> {}
        }
    }

    /// A shift of reads that was under way when its process died counts as not begun. Writes stay where they
    /// went: a version that keeps no outbox must not write after one that does.
    private void takeBackShiftUnderWay() {
        readsBefore.ifPresent(before -> {
            var routes = new TreeMap<>(weights);
            routes.put(Router.READS, before);
            weights = routes;
        });
    }

    private void begun(JournalEvent.StepBegun event) {
        StepTale old = tale(event.step());
        SortedMap<String, Integer> reads = weights.get(Router.READS);
        readsBefore = event.direction() == Direction.FORWARD && reads != null ? Optional.of(reads) : Optional.empty();
        steps.put(
                event.step(),
                event.direction() == Direction.FORWARD
                        ? new StepTale(true, null, old.undoBegun(), old.undo())
                        : new StepTale(old.begun(), old.forward(), true, null));
    }

    private void ended(JournalEvent.StepEnded event) {
        StepTale old = tale(event.step());
        readsBefore = Optional.empty();
        steps.put(
                event.step(),
                event.direction() == Direction.FORWARD
                        ? new StepTale(true, event.end(), old.undoBegun(), old.undo())
                        : new StepTale(old.begun(), old.forward(), true, event.end()));
    }

    private static Set<Integer> parts(Map<String, Set<Integer>> parts, StepId step, Direction direction) {
        return parts.computeIfAbsent(step + "/" + direction, _ -> new HashSet<>());
    }

    StepTale tale(StepId step) {
        return steps.getOrDefault(step, StepTale.NOTHING);
    }

    boolean partBegun(StepId step, Direction direction, int part) {
        return parts(partsBegun, step, direction).contains(part);
    }

    boolean partDone(StepId step, Direction direction, int part) {
        return parts(partsDone, step, direction).contains(part);
    }

    Side record() {
        return record;
    }

    long epoch() {
        return epoch;
    }

    boolean relayed() {
        return relayed;
    }

    boolean validated() {
        return validated;
    }

    SortedMap<String, SortedMap<String, Integer>> weights() {
        return weights;
    }

    /// Operations that a step holds back for longer than its own run.
    Set<String> held() {
        return Set.copyOf(held);
    }

    /// When the trouble set in that made an earlier process roll back.
    Optional<Instant> onset() {
        return onset;
    }

    Optional<JournalEvent.RollbackBegan> rollback() {
        return Optional.ofNullable(rollback);
    }

    /// Why the rehearsal has turned back, or would have if its process had lived a moment longer; empty if it
    /// goes forward.
    Optional<String> turnedBack() {
        return rollback()
                .map(JournalEvent.RollbackBegan::reason)
                .or(() -> fired.map(trigger -> "trigger %s: %s".formatted(trigger.trigger(), trigger.observed())))
                .or(() -> steps.entrySet().stream()
                        .filter(step -> step.getValue().forward() == StepEnd.FAILED)
                        .map(step -> "step failed: " + step.getKey())
                        .findFirst());
    }
}
