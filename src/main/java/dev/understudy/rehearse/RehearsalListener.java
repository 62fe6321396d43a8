package dev.understudy.rehearse;

import dev.understudy.project.Side;
import dev.understudy.project.StepId;
import dev.understudy.project.TriggerId;
import dev.understudy.rehearse.journal.JournalEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;

/// Hears of a rehearsal while it runs. Called on threads of the engine; must return at once.
public interface RehearsalListener {
    /// What the engine does outside of steps, such as "Starting the practice databases".
    void preparing(String what);

    /// An event was journalled.
    void journalled(JournalEntry entry);

    /// The figures of now, a few times a second.
    void figures(Live live);

    /// What is seen at this moment.
    ///
    /// @param nanos `System.nanoTime` of this moment, to which journal entries of this session compare
    /// @param p95Millis of critical operations over the last two seconds
    /// @param writesPerSecond acknowledged writes a second over the last two seconds
    /// @param stepProgress 0 to 1 of the running step; negative if it cannot say
    /// @param triggers in the order of the plan
    /// @param service what the application has seen since measuring began; empty before that
    record Live(
            long nanos,
            Duration elapsed,
            double arrivalsPerSecond,
            double failedShare,
            double p50Millis,
            double p95Millis,
            double p99Millis,
            long acknowledgedWrites,
            double writesPerSecond,
            Duration relayLag,
            double stepProgress,
            List<StepId> running,
            Routes routes,
            List<TriggerNow> triggers,
            Optional<ServiceSoFar> service) {
        public Live {
            running = List.copyOf(running);
            triggers = List.copyOf(triggers);
        }
    }

    /// Where operations go.
    ///
    /// @param weights percent by version, for each of `reads`, `writes` or an operation id
    /// @param held what is held back: `reads`, `writes` or an operation id
    /// @param record the system of record
    /// @param relaying whether what waits in its outbox is carried to the other store
    record Routes(
            SortedMap<String, SortedMap<String, Integer>> weights, Set<String> held, Side record, boolean relaying) {}

    /// A trigger as it was judged last.
    ///
    /// @param watching whether it is judged now: its steps run, and nothing has turned the rehearsal back
    /// @param value the very value that was held against the threshold, in the threshold's unit; empty while it
    ///     is not judged, or too few arrivals ended in its window
    record TriggerNow(TriggerId id, boolean watching, OptionalDouble value) {}

    /// What the application has seen so far, by the same rules as the report; worked out about once a second.
    ///
    /// @param open whether an outage goes on
    /// @param charged what the SLA budget is charged with: the larger of downtime and failed share x time
    record ServiceSoFar(Duration measured, Duration downtime, boolean open, Duration resolution, Duration charged) {}
}
