package dev.understudy.runbook;

import dev.understudy.budget.Measured;
import dev.understudy.budget.Verdict;
import dev.understudy.project.Fingerprints;
import dev.understudy.project.Objectives;
import dev.understudy.project.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one finished rehearsal measured, as far as a runbook prints it. Times are whole milliseconds.
///
/// @param number 1, 2, 3, ... in the project file
/// @param practice whether practice servers stood in
/// @param reason why it ended so; may be empty
/// @param recovery null if nothing was rolled back
/// @param noEvidence why its times prove nothing; empty if they do
/// @param unseen what it cannot have noticed, a sentence each
public record Rehearsed(
        long number,
        Instant startedAt,
        Duration took,
        Outcome outcome,
        String reason,
        Fingerprints fingerprints,
        boolean practice,
        int scale,
        int pace,
        List<String> servers,
        Service service,
        @Nullable Recovery recovery,
        Loss loss,
        Proof proof,
        Promises promises,
        List<Validation> validations,
        List<Fired> triggers,
        List<String> faults,
        List<Leftover> leftovers,
        List<StepTimes> steps,
        List<String> noEvidence,
        List<String> unseen) {
    public Rehearsed {
        servers = List.copyOf(servers);
        validations = List.copyOf(validations);
        triggers = List.copyOf(triggers);
        faults = List.copyOf(faults);
        leftovers = List.copyOf(leftovers);
        steps = List.copyOf(steps);
        noEvidence = List.copyOf(noEvidence);
        unseen = List.copyOf(unseen);
    }

    /// How it ended.
    public enum Outcome {
        COMPLETED,
        ROLLED_BACK,
        STUCK,
        ABORTED,
        INTERRUPTED
    }

    /// What the application saw.
    ///
    /// @param downtime null if nothing was measured
    /// @param open whether an outage was still running at the end, so that the downtime is a lower bound
    /// @param resolution shorter outages may not have been seen
    /// @param failedShare failed arrivals of critical operations by all of them, 0 to 1
    public record Service(
            @Nullable Duration downtime,
            boolean open,
            Duration resolution,
            double failedShare,
            long staleReads,
            Duration longestHold) {}

    /// Recovery, from onset to service held healthy.
    ///
    /// @param served whether service was held healthy at all; if not, `total` is only a lower bound
    /// @param acrossRestart whether it spans two processes: never held against the RTO
    public record Recovery(
            Duration total,
            Duration detect,
            Duration decide,
            Duration rollBack,
            Duration recover,
            Duration cleanUp,
            boolean served,
            boolean acrossRestart) {}

    /// Acknowledged writes held against the system of record.
    public record Loss(
            long acknowledged, long unknown, long lostWrites, long lostRows, Duration oldestAge, long duplicated) {}

    /// Every row accounted for.
    ///
    /// @param judged whether the proof could be made at all
    public record Proof(
            boolean judged,
            boolean green,
            long restored,
            long kept,
            long lost,
            long resurrected,
            long altered,
            long unexplained,
            long diverged,
            List<String> schemaDifferences) {
        public Proof {
            schemaDifferences = List.copyOf(schemaDifferences);
        }
    }

    /// How the figures were held against the objectives as they were then.
    ///
    /// @param charged the downtime that the run is charged with
    public record Promises(Duration charged, boolean downtimeMet, boolean rtoMet, boolean rpoMet) {}

    /// The figures held against objectives that may have changed since.
    public Verdict against(Objectives objectives) {
        var recovered = recovery == null
                ? null
                : new Measured.Recovered(recovery.total(), recovery.served(), recovery.acrossRestart());
        return Verdict.of(
                objectives,
                new Measured(
                        promises.charged(),
                        recovered,
                        new Measured.Lost(loss.lostWrites(), loss.oldestAge(), fromBefore())));
    }

    /// Rows from before the run that are gone. A report says only that the RPO was missed; where writes were lost
    /// too, every other lost row counts.
    private long fromBefore() {
        if (promises.rpoMet()) {
            return 0;
        }
        return loss.lostWrites() == 0 ? 1 : Math.max(0, proof.lost() - loss.lostRows());
    }

    /// One comparison of both stores.
    public record Validation(String step, String level, long tables, boolean equal, long differences) {}

    /// A trigger that fired.
    public record Fired(String id, Instant at, String observed) {}

    /// Something that a person had to clean up.
    public record Leftover(String what, String sql) {}

    /// One step.
    ///
    /// @param status pending, running, done, skipped, failed, undone, undoFailed or inDoubt
    /// @param whole whether it ran to its end; a step in which the rehearsal turned back may have run in part, and
    ///     its times say nothing of a whole one
    /// @param undo null if it was not undone
    public record StepTimes(
            StepId id,
            String status,
            boolean whole,
            Duration active,
            Duration waiting,
            @Nullable Duration undo,
            String detail) {
        /// How long the whole of it took to be taken back; empty if that was not seen.
        public Optional<Duration> wholeUndo() {
            return whole && status.equals("undone") ? Optional.ofNullable(undo) : Optional.empty();
        }
    }

    /// What it knows of a step.
    public Optional<StepTimes> step(StepId id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /// Whether its times prove something.
    public boolean proves() {
        return noEvidence.isEmpty();
    }

    /// As people speak of it.
    public String name() {
        return "rehearsal " + number;
    }
}
