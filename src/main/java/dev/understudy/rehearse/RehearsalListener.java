package dev.understudy.rehearse;

import dev.understudy.project.StepId;
import dev.understudy.rehearse.journal.JournalEntry;
import java.time.Duration;
import java.util.List;

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
    /// @param p95Millis of critical operations over the last two seconds
    /// @param stepProgress 0 to 1 of the running step; negative if it cannot say
    record Live(
            Duration elapsed,
            double arrivalsPerSecond,
            double failedShare,
            double p50Millis,
            double p95Millis,
            double p99Millis,
            long acknowledgedWrites,
            Duration relayLag,
            double stepProgress,
            List<StepId> running) {}
}
