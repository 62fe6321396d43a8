package dev.understudy.readiness;

import dev.understudy.project.Tier;
import java.util.List;

/// What could lose the migration is met before it begins.
final class HighRisksMitigated implements Gate {

    @Override
    public String id() {
        return "high-risks-mitigated";
    }

    @Override
    public String holds() {
        return "Every high risk has a mitigation.";
    }

    @Override
    public String advice() {
        return "Write down what is done against it before the migration begins.";
    }

    @Override
    public boolean applies(Candidate candidate) {
        return candidate.project().risks().stream().anyMatch(risk -> risk.tier() == Tier.HIGH);
    }

    @Override
    public List<String> problems(Candidate candidate) {
        return candidate.project().risks().stream()
                .filter(risk -> risk.tier() == Tier.HIGH)
                .filter(risk -> risk.mitigation() == null || risk.mitigation().isBlank())
                .map(risk -> "The high risk %s (%s) has no mitigation.".formatted(risk.id(), risk.title()))
                .toList();
    }
}
