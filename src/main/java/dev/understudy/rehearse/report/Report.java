package dev.understudy.rehearse.report;

import dev.understudy.project.Fingerprints;
import dev.understudy.project.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a rehearsal leaves with: what was run, what came of it, and every figure with what limits it.
///
/// @param unseen what this rehearsal cannot have noticed, a sentence each
/// @param noEvidence why its times prove nothing (pace, skipped steps, own stalls, a gap); empty if they do
public record Report(
        String project,
        Fingerprints fingerprints,
        Instant startedAt,
        Duration took,
        long seed,
        int scale,
        int pace,
        List<Server> servers,
        Outcome outcome,
        String outcomeReason,
        List<Gap> gaps,
        Service service,
        List<OperationFigures> operations,
        List<VersionFigures> versions,
        @Nullable Recovery recovery,
        Loss loss,
        Restore restore,
        List<Validation> validations,
        List<FiredTrigger> triggers,
        List<Fault> faults,
        List<Leftover> leftovers,
        List<StepFigures> steps,
        Verdict objectives,
        List<String> noEvidence,
        List<String> unseen) {
    public Report {
        servers = List.copyOf(servers);
        gaps = List.copyOf(gaps);
        operations = List.copyOf(operations);
        versions = List.copyOf(versions);
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

    /// A server that took part.
    public record Server(String role, String product, String version) {}

    /// A stretch in which no process of ours ran: neither up nor down.
    public record Gap(Instant from, Instant to) {}

    /// What the application saw. `downtime` is the union of the outages of critical operations.
    ///
    /// @param open whether an outage was still running at the end, so that its length is a lower bound
    /// @param resolution the largest 1/rate among critical operations: shorter outages may not have been seen
    /// @param failedShare failed arrivals of critical operations by all of them, 0 to 1
    /// @param impaired whether our own stalls spoil the figures
    public record Service(
            Duration measured,
            Duration downtime,
            Duration atLeast,
            Duration atMost,
            boolean open,
            Duration resolution,
            double failedShare,
            long staleReads,
            long retried,
            Duration longestHold,
            Duration ownStall,
            boolean impaired) {}

    /// One operation's arrivals and latency, from the scheduled start. Percentiles in milliseconds; refused
    /// counts as ok.
    public record OperationFigures(
            String id,
            String version,
            double rate,
            boolean critical,
            Duration deadline,
            long arrivals,
            long failed,
            Duration downtime,
            double p50Millis,
            double p95Millis,
            double p99Millis,
            double maxMillis,
            Duration resolution) {}

    /// One version's own figures, which matter where it had less than all of the traffic.
    public record VersionFigures(String version, long arrivals, long failed, double failedShare, Duration downtime) {}

    /// Recovery in four parts; each zero or more, `total` their sum.
    ///
    /// @param onsetSource fault, arrivals, step or press
    /// @param serviceBack from onset to service held healthy
    /// @param served whether service was held healthy at all before the end of observation
    /// @param acrossRestart whether a part spans two processes: never held against an objective
    public record Recovery(
            Instant onset,
            String onsetSource,
            Duration detect,
            Duration decide,
            Duration rollBack,
            Duration recover,
            Duration serviceBack,
            Duration cleanUp,
            boolean served,
            boolean acrossRestart) {
        /// From onset to service held healthy and the last restoring undo verified, whichever is later.
        public Duration total() {
            return detect.plus(decide).plus(rollBack).plus(recover);
        }
    }

    /// Acknowledged writes held against the system of record at the end.
    ///
    /// @param lost names of the rows, the first 100
    /// @param oldestLostAge onset minus acknowledgement of the oldest lost write, not below zero
    public record Loss(
            long acknowledged,
            long unknown,
            long unknownPresent,
            long lostWrites,
            long lostRows,
            long lostAfterOnset,
            Duration oldestLostAge,
            long duplicatedRows,
            long resurrectedRows,
            List<String> lost) {
        public Loss {
            lost = List.copyOf(lost);
        }
    }

    /// Every key accounted for.
    ///
    /// @param judged whether the proof could be made at all
    /// @param schemaDifferences what differs from the expected schemas, a sentence each
    /// @param named the rows that are not as they must be, the first 100
    public record Restore(
            boolean judged,
            long restored,
            long kept,
            long lost,
            long resurrected,
            long altered,
            long unexplained,
            long diverged,
            List<String> schemaDifferences,
            List<String> named) {
        public Restore {
            schemaDifferences = List.copyOf(schemaDifferences);
            named = List.copyOf(named);
        }

        /// Whether every row is accounted for and both schemas are as they must be.
        public boolean green() {
            return judged
                    && lost == 0
                    && resurrected == 0
                    && altered == 0
                    && unexplained == 0
                    && diverged == 0
                    && schemaDifferences.isEmpty();
        }
    }

    /// One validation.
    public record Validation(
            StepId step, String level, int tables, boolean equal, long differences, long rechecked, Duration took) {}

    /// A trigger of the plan and what became of it; `firedAt` null if it never fired.
    public record FiredTrigger(
            String id, String condition, @Nullable Instant firedAt, String observed) {}

    /// A fault that was applied.
    public record Fault(
            String fault, Instant from, @Nullable Instant to) {}

    /// Something that a person must still clean up.
    public record Leftover(String what, String sql) {}

    /// One step.
    ///
    /// @param status pending, running, done, skipped, failed, undone, undoFailed or inDoubt
    /// @param undo null if it was not undone
    public record StepFigures(
            StepId id,
            String name,
            String phase,
            String status,
            Duration active,
            Duration waiting,
            @Nullable Duration undo,
            String detail) {}

    /// The figures held against the objectives.
    ///
    /// @param budget downtime that the SLA still allows
    /// @param charged what this run is charged: the larger of downtime and failedShare x time
    public record Verdict(
            Duration budget,
            Duration charged,
            Duration rto,
            Duration rpo,
            boolean downtimeMet,
            boolean rtoMet,
            boolean rpoMet) {
        /// Whether all three hold.
        public boolean met() {
            return downtimeMet && rtoMet && rpoMet;
        }
    }
}
