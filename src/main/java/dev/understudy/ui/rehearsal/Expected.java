package dev.understudy.ui.rehearsal;

import dev.understudy.project.Plan;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.project.Undo;
import dev.understudy.rehearse.Rehearsals;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.journal.JournalEvent.Direction;
import dev.understudy.rehearse.journal.JournalEvent.StepEnd;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How long steps and undos are expected to take: as the latest finished rehearsal of the same plan, place, scale
/// and pace measured them, else as the plan estimates them.
///
/// @param forward measured times by step
/// @param undo measured times of undos by step
record Expected(Map<StepId, Duration> forward, Map<StepId, Duration> undo) {
    /// Nothing was measured.
    static final Expected ESTIMATES = new Expected(Map.of(), Map.of());

    /// Reads the journals of finished rehearsals that compare.
    ///
    /// @param plan fingerprint of the plan that is rehearsed
    static Expected of(Rehearsals rehearsals, String plan, RunSettings settings) {
        var forward = new HashMap<StepId, Duration>();
        var undo = new HashMap<StepId, Duration>();
        rehearsals.finished().stream()
                .map(Rehearsals.Finished::begun)
                .filter(begun -> begun.fingerprints().plan().equals(plan))
                .filter(begun -> compares(begun.settings(), settings))
                .forEach(begun -> take(rehearsals.journal(begun.id()).entries(), forward, undo));
        return new Expected(Map.copyOf(forward), Map.copyOf(undo));
    }

    private static boolean compares(RunSettings one, RunSettings other) {
        return one.practice() == other.practice() && one.scale() == other.scale() && one.pace() == other.pace();
    }

    private static void take(List<JournalEntry> entries, Map<StepId, Duration> forward, Map<StepId, Duration> undo) {
        for (JournalEntry entry : entries) {
            if (entry.event() instanceof JournalEvent.StepEnded ended && ended.end() == StepEnd.DONE) {
                boolean back = ended.direction() == Direction.UNDO;
                (back ? undo : forward).put(ended.step(), ended.active().plus(ended.waiting()));
            }
        }
    }

    /// Of one step.
    Duration of(Step step) {
        return forward.getOrDefault(step.id(), step.estimate().usual());
    }

    /// Of a run of all steps.
    Duration of(Plan plan) {
        return plan.enabledSteps().stream().map(this::of).reduce(Duration.ZERO, Duration::plus);
    }

    /// Of a rollback of the steps that stand, as far as it is held against the RTO.
    Back back(Plan plan, Tale tale) {
        List<Step> restoring = plan.enabledSteps().stream()
                .filter(step -> tale.fate(step.id()).stands() && step.undo() instanceof Undo.Restoring)
                .toList();
        Duration total = restoring.stream().map(this::undo).reduce(Duration.ZERO, Duration::plus);
        long measured =
                restoring.stream().filter(step -> undo.containsKey(step.id())).count();
        return new Back(total, restoring.size(), (int) measured);
    }

    private Duration undo(Step step) {
        Duration estimate =
                step.undo() instanceof Undo.Acting acting ? acting.estimate().usual() : Duration.ZERO;
        return undo.getOrDefault(step.id(), estimate);
    }

    /// The expected end of a rollback that began now.
    ///
    /// @param undos restoring ones
    /// @param measured how many of them an earlier rehearsal timed; the others are estimates
    record Back(Duration total, int undos, int measured) {
        /// Where the figure comes from.
        String source() {
            if (undos == 0) {
                return "nothing to restore yet";
            }
            return "%d of %d undo times measured".formatted(measured, undos);
        }
    }
}
