package dev.understudy.runbook.section;

import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.project.Undo;
import dev.understudy.runbook.Material;
import dev.understudy.runbook.Rehearsed;
import dev.understudy.runbook.section.Measurement.Worth;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/// The times that rehearsals measured: of each the best evidence, and of equal evidence the newest.
///
/// @param material what was rehearsed
record Measurements(Material material) {

    /// How long a step took.
    Measurement forward(StepId step) {
        return newest(rehearsed ->
                rehearsed.step(step).filter(Rehearsed.StepTimes::whole).map(Rehearsed.StepTimes::active));
    }

    /// How long its undo took.
    Measurement undo(Step step) {
        return step.undo() instanceof Undo.Acting ? undo(step.id()) : new Measurement.None();
    }

    private Measurement undo(StepId step) {
        return newest(rehearsed -> rehearsed.step(step).flatMap(Rehearsed.StepTimes::wholeUndo));
    }

    /// Whether a rollback that accounts for every row took the whole step back, on this plan.
    boolean provenBack(StepId step) {
        return material.current().stream()
                .filter(rehearsed -> rehearsed.outcome() == Rehearsed.Outcome.ROLLED_BACK)
                .filter(rehearsed -> rehearsed.proves() && rehearsed.proof().green())
                .anyMatch(rehearsed -> rehearsed
                        .step(step)
                        .flatMap(Rehearsed.StepTimes::wholeUndo)
                        .isPresent());
    }

    /// What a rehearsal's times are worth now.
    Worth worth(Rehearsed rehearsed) {
        if (!material.isCurrent(rehearsed)) {
            return Worth.STALE;
        }
        return rehearsed.proves() ? Worth.GOOD : Worth.WEAK;
    }

    private Measurement newest(Function<Rehearsed, Optional<Duration>> time) {
        if (material.rehearsals().isEmpty()) {
            return new Measurement.NotMeasuredYet();
        }
        return material.rehearsals().stream()
                .flatMap(rehearsed -> time.apply(rehearsed).stream()
                        .map(took -> new Measurement.Took(took, rehearsed.number(), worth(rehearsed))))
                .min(Comparator.comparing(Measurement.Took::worth)
                        .thenComparing(Measurement.Took::rehearsal, Comparator.reverseOrder()))
                .map(Measurement.class::cast)
                .orElse(new Measurement.NotRun());
    }
}
