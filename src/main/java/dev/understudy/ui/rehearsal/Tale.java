package dev.understudy.ui.rehearsal;

import dev.understudy.project.StepId;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.journal.JournalEvent.Direction;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the journal has told so far of a rehearsal. On one thread.
final class Tale {
    private final Map<StepId, Fate> steps = new LinkedHashMap<>();
    private final Map<String, String> fired = new HashMap<>();
    private final Set<String> faults = new HashSet<>();
    private @Nullable Turn turn;
    private @Nullable StepId under;
    private long session;
    private boolean measuring;
    private long events;

    /// What became of one step; null where it has not come to that.
    ///
    /// @param begun the entry of its latest beginning, forward or back
    record Fate(
            @Nullable JournalEntry begun,
            Direction direction,
            JournalEvent.@Nullable StepEnded forward,
            JournalEvent.@Nullable StepEnded undo,
            boolean runs) {
        static final Fate NOTHING = new Fate(null, Direction.FORWARD, null, null, false);

        /// Whether something of it may be there to be undone.
        boolean stands() {
            boolean skipped = forward != null && forward.end() == JournalEvent.StepEnd.SKIPPED;
            boolean undone = undo != null && undo.end() == JournalEvent.StepEnd.DONE;
            return (begun != null || forward != null) && !skipped && !undone;
        }
    }

    /// The rehearsal turned back.
    ///
    /// @param onset when the trouble set in
    record Turn(String reason, long session, long onsetNanos, Instant onset) {}

    void take(JournalEntry entry) {
        events++;
        session = entry.session();
        switch (entry.event()) {
            case JournalEvent.SessionOpened _ -> gone();
            case JournalEvent.MeasuringBegan _ -> measuring = true;
            case JournalEvent.StepBegun begun -> begun(entry, begun);
            case JournalEvent.StepEnded ended -> ended(ended);
            case JournalEvent.TriggerFired trigger ->
                fired.put(trigger.trigger().value(), trigger.observed());
            case JournalEvent.FaultBegun fault -> faults.add(fault.fault());
            case JournalEvent.FaultEnded fault -> faults.remove(fault.fault());
            case JournalEvent.FaultFailed fault -> faults.remove(fault.fault());
            case JournalEvent.RollbackBegan began ->
                turn = new Turn(
                        began.reason(),
                        entry.session(),
                        began.onsetNanos(),
                        entry.at().minusNanos(entry.nanos() - began.onsetNanos()));
            case JournalEvent.PartBegun _,
                    JournalEvent.PartDone _,
                    JournalEvent.Routed _,
                    JournalEvent.Held _,
                    JournalEvent.Released _,
                    JournalEvent.RecordMoved _,
                    JournalEvent.Relayed _,
                    JournalEvent.CopyTrusted _,
                    JournalEvent.Validated _,
                    JournalEvent.Decided _,
                    JournalEvent.LeftOver _,
                    JournalEvent.Finished _ -> {}
        }
    }

    /// The process that ran it is gone: nothing runs any more.
    void gone() {
        measuring = false;
        faults.clear();
        steps.replaceAll((_, fate) -> new Fate(fate.begun(), fate.direction(), fate.forward(), fate.undo(), false));
    }

    private void begun(JournalEntry entry, JournalEvent.StepBegun begun) {
        under = begun.step();
        Fate old = fate(begun.step());
        steps.put(
                begun.step(),
                begun.direction() == Direction.FORWARD
                        ? new Fate(entry, Direction.FORWARD, null, old.undo(), true)
                        : new Fate(entry, Direction.UNDO, old.forward(), null, true));
    }

    private void ended(JournalEvent.StepEnded ended) {
        under = null;
        Fate old = fate(ended.step());
        steps.put(
                ended.step(),
                ended.direction() == Direction.FORWARD
                        ? new Fate(old.begun(), Direction.FORWARD, ended, old.undo(), false)
                        : new Fate(old.begun(), Direction.UNDO, old.forward(), ended, false));
    }

    Fate fate(StepId step) {
        return steps.getOrDefault(step, Fate.NOTHING);
    }

    /// What made a trigger fire; empty if it has not.
    Optional<String> fired(String trigger) {
        return Optional.ofNullable(fired.get(trigger));
    }

    /// Faults that last, as a command line writes them.
    List<String> faults() {
        return faults.stream().sorted().toList();
    }

    Optional<Turn> turn() {
        return Optional.ofNullable(turn);
    }

    /// The step that has begun and not ended, in whichever process.
    Optional<StepId> under() {
        return Optional.ofNullable(under);
    }

    /// The number of the process that wrote last.
    long session() {
        return session;
    }

    /// Whether this process measures.
    boolean measuring() {
        return measuring;
    }

    /// How many events are on the disk.
    long events() {
        return events;
    }
}
