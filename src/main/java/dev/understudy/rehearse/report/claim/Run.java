package dev.understudy.rehearse.report.claim;

import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.report.Report.Outcome;
import dev.understudy.rehearse.report.Report.StepFigures;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What claims are derived from.
///
/// @param practice whether practice databases stood in
/// @param runs how many comparable rehearsals there are that are evidence, this one included; 0 if it is none
public record Run(Report report, boolean practice, int runs) {
    private static final Set<String> NEVER_BEGUN = Set.of("pending", "skipped");

    /// Whether its times count.
    boolean timed() {
        return report.noEvidence().isEmpty() && !report.service().impaired();
    }

    boolean ended(Outcome outcome) {
        return report.outcome() == outcome;
    }

    /// Whether anything was rehearsed at all: a run that never got warm, or was given up, judges nothing.
    boolean judged() {
        return !ended(Outcome.ABORTED) && !ended(Outcome.INTERRUPTED);
    }

    List<StepFigures> withStatus(String status) {
        return report.steps().stream()
                .filter(step -> step.status().equals(status))
                .toList();
    }

    List<StepFigures> neverBegun() {
        return report.steps().stream()
                .filter(step -> NEVER_BEGUN.contains(step.status()))
                .toList();
    }

    static String names(List<StepFigures> steps) {
        return steps.stream().map(step -> step.id().value()).collect(Collectors.joining(", "));
    }

    static String counted(long number, String noun) {
        return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }
}
