package dev.understudy.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The migration: phases of steps in the order in which they run, and the triggers that watch them.
public record Plan(List<Phase> phases, List<Trigger> triggers) {
    public Plan {
        phases = List.copyOf(phases);
        triggers = List.copyOf(triggers);
    }

    /// All steps in order, disabled ones too.
    public List<Step> steps() {
        return phases.stream().flatMap(phase -> phase.steps().stream()).toList();
    }

    /// The enabled steps in order: what a rehearsal runs.
    public List<Step> enabledSteps() {
        return steps().stream().filter(Step::enabled).toList();
    }

    /// The step that a person means: a step id, or a phase id for its first enabled step.
    public Optional<Step> find(String stepOrPhase) {
        Stream<Step> byStep = steps().stream().filter(step -> step.id().value().equals(stepOrPhase));
        Stream<Step> byPhase = phases.stream()
                .filter(phase -> phase.id().value().equals(stepOrPhase))
                .flatMap(phase -> phase.steps().stream().filter(Step::enabled));
        return Stream.concat(byStep, byPhase).findFirst();
    }
}
