package dev.understudy.rehearse.engine;

import dev.understudy.project.StepId;
import dev.understudy.project.TableMapping;
import dev.understudy.rehearse.fault.FaultKind;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.proof.Unseen;
import dev.understudy.rehearse.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says plainly what a run does not prove, and what it cannot have seen.
final class Caveats {
    private final Cast cast;
    private final Watched watched;
    private final List<Report.Gap> gaps;
    private final StepFiguresReader steps;

    Caveats(Cast cast, Watched watched, List<Report.Gap> gaps, StepFiguresReader steps) {
        this.cast = cast;
        this.watched = watched;
        this.gaps = gaps;
        this.steps = steps;
    }

    /// Why its times prove nothing; empty if they do.
    List<String> noEvidence() {
        var reasons = new ArrayList<>(watched.stalls().reasons());
        if (cast.settings().pace() > 1) {
            reasons.add("Holds and soaks were divided by %d (--pace)."
                    .formatted(cast.settings().pace()));
        }
        if (!steps.skipped().isEmpty()) {
            reasons.add("Steps were left out: "
                    + steps.skipped().stream().map(StepId::value).collect(Collectors.joining(", ")) + ".");
        }
        brokenOnPurpose().ifPresent(reasons::add);
        List<String> ended = cast.recorder().entries().stream()
                .map(JournalEntry::event)
                .filter(JournalEvent.Decided.class::isInstance)
                .map(JournalEvent.Decided.class::cast)
                .filter(decided -> decided.decision().equals(SceneNow.HOLD_ENDED))
                .map(decided -> decided.step().value())
                .distinct()
                .toList();
        if (!ended.isEmpty()) {
            reasons.add("Holds were ended by hand: " + String.join(", ", ended) + ".");
        }
        cast.recorder().entries().stream()
                .map(JournalEntry::event)
                .filter(JournalEvent.FaultFailed.class::isInstance)
                .map(JournalEvent.FaultFailed.class::cast)
                .forEach(failed -> reasons.add(
                        "Fault %s could not be applied or taken back: %s.".formatted(failed.fault(), failed.why())));
        if (!gaps.isEmpty()) {
            reasons.add("Its process died %d time(s): downtime and recovery were not watched in between."
                    .formatted(gaps.size()));
        }
        return List.copyOf(reasons);
    }

    /// A run in which our own copying was broken shows that the proof works, and nothing of the plan.
    private Optional<String> brokenOnPurpose() {
        String faults = cast.recorder().entries().stream()
                .map(JournalEntry::event)
                .filter(JournalEvent.FaultBegun.class::isInstance)
                .map(event -> ((JournalEvent.FaultBegun) event).fault())
                .filter(fault -> FaultKind.find(fault.split("[^a-z-]", 2)[0])
                        .filter(FaultKind::isNegativeControl)
                        .isPresent())
                .collect(Collectors.joining(", "));
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of("Our own copying was broken on purpose (%s): it tries the proof, not the plan."
                        .formatted(faults));
    }

    /// What it cannot have seen.
    List<String> unseen(ReportWriter.Found found) {
        var unseen = new ArrayList<>(Unseen.sentences(
                cast.project().application().tables(),
                watched.observation().resolution(),
                !cast.settings().practice()));
        if (cast.project().application().tables().stream().anyMatch(Caveats::converts)) {
            unseen.add("Differences that a stated conversion makes equal: "
                    + cast.project().application().tables().stream()
                            .filter(Caveats::converts)
                            .map(TableMapping::source)
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        if (found.outcome() == Report.Outcome.COMPLETED && !found.planned()) {
            unseen.add(
                    "Whether the schemas are those that the plan's scripts make: they could not be worked out apart.");
        }
        if (found.outcome() == Report.Outcome.STUCK) {
            unseen.add("Whether the schemas are as before: the rollback did not end.");
        }
        return List.copyOf(unseen);
    }

    private static boolean converts(TableMapping table) {
        return table.columns().stream().anyMatch(column -> !column.conversions().isEmpty());
    }
}
