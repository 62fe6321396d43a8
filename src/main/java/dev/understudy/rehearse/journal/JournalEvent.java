package dev.understudy.rehearse.journal;

import dev.understudy.project.Side;
import dev.understudy.project.StepId;
import dev.understudy.project.TriggerId;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/// One thing that happened in a rehearsal. Closed: what reads a journal must know every case.
public sealed interface JournalEvent {
    /// A process took the rehearsal up: the first, or one after a crash.
    ///
    /// @param session 1 for the first process, one more for each later one
    record SessionOpened(int session, long pid) implements JournalEvent {}

    /// The baseline is saved and the workload is warm: measuring begins.
    record MeasuringBegan() implements JournalEvent {}

    /// A step is about to act. Written before the act.
    record StepBegun(StepId step, Direction direction) implements JournalEvent {}

    /// Part of a step is about to act, such as one statement of a script.
    record PartBegun(StepId step, Direction direction, int part) implements JournalEvent {}

    /// Part of a step has acted.
    record PartDone(StepId step, Direction direction, int part) implements JournalEvent {}

    /// A step has ended.
    ///
    /// @param active time in which it acted
    /// @param waiting time in which it was paused or waited for a person
    /// @param detail what it says of itself, such as "210,000 rows"
    record StepEnded(StepId step, Direction direction, StepEnd end, Duration active, Duration waiting, String detail)
            implements JournalEvent {}

    /// The share of operations by version changed.
    ///
    /// @param weights percent by version, for each of `reads`, `writes` or an operation id
    record Routed(SortedMap<String, SortedMap<String, Integer>> weights) implements JournalEvent {}

    /// Operations are held back: `reads`, `writes` or an operation id.
    record Held(String selector) implements JournalEvent {}

    /// Operations that were held back run again.
    record Released(String selector) implements JournalEvent {}

    /// The system of record is this store from now on.
    record RecordMoved(Side record, long epoch) implements JournalEvent {}

    /// The relay carries the outbox of the system of record to the other store, or stopped doing so.
    record Relayed(boolean running) implements JournalEvent {}

    /// Whether the copy may be carried on from: an untrusted one must be filled from the beginning.
    record CopyTrusted(boolean trusted) implements JournalEvent {}

    /// A validation ended.
    ///
    /// @param level aggregate, checksum, sample, or several of them
    /// @param differences rows or figures that differed to the end
    record Validated(StepId step, String level, int tables, long differences, long rechecked, Duration took)
            implements JournalEvent {}

    /// A fault was applied.
    ///
    /// @param fault as a command line writes it
    record FaultBegun(String fault) implements JournalEvent {}

    /// A fault was taken back.
    record FaultEnded(String fault) implements JournalEvent {}

    /// A fault could not be applied, or not be taken back: the run shows nothing about it.
    record FaultFailed(String fault, String why) implements JournalEvent {}

    /// The condition of a trigger held.
    record TriggerFired(TriggerId trigger, String observed) implements JournalEvent {}

    /// The rollback begins.
    ///
    /// @param reason for a person
    /// @param onsetNanos t0 on this session's clock
    /// @param onsetSource fault, arrivals, step or press
    record RollbackBegan(String reason, long onsetNanos, String onsetSource) implements JournalEvent {}

    /// A person said that a step may go on, or what to do with one in doubt.
    record Decided(StepId step, String decision) implements JournalEvent {}

    /// Something that a rollback did not clean up.
    ///
    /// @param sql with which a person can do it
    record LeftOver(String what, String sql) implements JournalEvent {}

    /// The rehearsal has ended.
    ///
    /// @param outcome completed, rolledBack, stuck or aborted
    /// @param leftovers what a person must clean up
    record Finished(String outcome, List<String> leftovers) implements JournalEvent {
        public Finished {
            leftovers = List.copyOf(leftovers);
        }
    }

    /// Forward or back.
    enum Direction {
        FORWARD,
        UNDO
    }

    /// How a step ended.
    enum StepEnd {
        DONE,
        FAILED,
        SKIPPED,
        IN_DOUBT
    }
}
