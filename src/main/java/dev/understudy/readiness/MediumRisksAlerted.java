package dev.understudy.readiness;

import dev.understudy.project.Alert;
import dev.understudy.project.Risk;
import dev.understudy.project.Tier;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What could degrade the service is noticed within five minutes.
final class MediumRisksAlerted implements Gate {

    @Override
    public String id() {
        return "medium-risks-alerted";
    }

    @Override
    public String holds() {
        return "Every medium risk has an alert that fires within 5 minutes.";
    }

    @Override
    public String advice() {
        return "Name the monitoring rule that notices it, and make it fire within 5 minutes.";
    }

    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Override
    public boolean applies(Candidate candidate) {
        return candidate.project().risks().stream().anyMatch(risk -> risk.tier() == Tier.MEDIUM);
    }

    @Override
    public List<String> problems(Candidate candidate) {
        return candidate.project().risks().stream()
                .filter(risk -> risk.tier() == Tier.MEDIUM)
                .flatMap(MediumRisksAlerted::problem)
                .toList();
    }

    private static Stream<String> problem(Risk risk) {
        Alert alert = risk.alert();
        if (alert == null) {
            return Stream.of("The medium risk %s (%s) has no alert.".formatted(risk.id(), risk.title()));
        }
        return alert.firesWithin().compareTo(LIMIT) > 0
                ? Stream.of("The alert %s of the medium risk %s fires only after %d minutes."
                        .formatted(alert.id(), risk.id(), alert.firesWithin().toMinutes()))
                : Stream.empty();
    }
}
