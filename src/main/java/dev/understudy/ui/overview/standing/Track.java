package dev.understudy.ui.overview.standing;

import dev.understudy.project.Fingerprints;
import dev.understudy.project.Objectives;
import dev.understudy.rehearse.fault.FaultKind;
import dev.understudy.rehearse.report.PastRun;
import dev.understudy.rehearse.report.PastRun.Evidence;
import dev.understudy.rehearse.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The finished rehearsals of a project, oldest first.
///
/// @param runs those whose report can be read
/// @param unreadable how many others there are
public record Track(List<Rehearsed> runs, int unreadable) {
    public Track {
        runs = List.copyOf(runs);
    }

    /// What finished rehearsals are worth now.
    ///
    /// @param now fingerprints of the project; the DDL that counts is that of the latest run on the same kind of
    ///     databases
    public static Track of(List<PastRun> past, Fingerprints now) {
        List<Rehearsed> runs = past.stream()
                .flatMap(run -> Optional.ofNullable(run.report()).stream()
                        .map(report ->
                                new Rehearsed(run.number(), run.practice(), evidence(run, report, past, now), report)))
                .toList();
        return new Track(runs, past.size() - runs.size());
    }

    private static Evidence evidence(PastRun run, Report report, List<PastRun> past, Fingerprints now) {
        Evidence evidence = run.evidence(now);
        boolean sameSchema = past.reversed().stream()
                .filter(other -> other.practice() == run.practice())
                .flatMap(other -> Optional.ofNullable(other.report()).stream())
                .findFirst()
                .filter(latest ->
                        latest.fingerprints().ddl().equals(report.fingerprints().ddl()))
                .isPresent();
        if (negativeControl(report)) {
            return Evidence.NONE;
        }
        return evidence == Evidence.HOLDS && !sameSchema ? Evidence.STALE : evidence;
    }

    /// A run in which our own copying was broken on purpose shows that the proof works, and nothing of the plan.
    private static boolean negativeControl(Report report) {
        return report.faults().stream()
                .flatMap(fault -> FaultKind.find(fault.fault().split("[^a-z-]", 2)[0]).stream())
                .anyMatch(FaultKind::isNegativeControl);
    }

    /// Whether nothing was ever rehearsed to an end.
    public boolean isEmpty() {
        return runs.isEmpty() && unreadable == 0;
    }

    /// Those that count for the plan as it is now.
    public List<Rehearsed> holding() {
        return runs.stream().filter(Rehearsed::holds).toList();
    }

    /// Those that count and broke a promise, or left a row unaccounted for.
    public List<Rehearsed> unclean(Objectives objectives) {
        return holding().stream().filter(run -> !run.clean(objectives)).toList();
    }

    /// The latest one of which something holds; empty if there is none.
    public Optional<Rehearsed> last(Predicate<Rehearsed> wanted) {
        return runs.reversed().stream().filter(wanted).findFirst();
    }
}
