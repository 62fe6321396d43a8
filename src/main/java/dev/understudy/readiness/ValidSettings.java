package dev.understudy.readiness;

import java.util.List;

/// Every action of a known kind has the settings that its kind asks for.
final class ValidSettings implements Gate {

    @Override
    public String id() {
        return "settings-valid";
    }

    @Override
    public String holds() {
        return "Every action has valid settings.";
    }

    @Override
    public String advice() {
        return "Correct the settings; each kind says what it needs.";
    }

    @Override
    public List<String> problems(Candidate candidate) {
        return candidate.project().plan().steps().stream()
                .flatMap(step -> Candidate.actions(step)
                        .filter(action -> candidate.knownKind().test(action.kind()))
                        .flatMap(action -> candidate.settingsProblems().apply(action).stream())
                        .map(problem ->
                                "Step %s: %s%s".formatted(step.id(), problem, problem.endsWith(".") ? "" : ".")))
                .toList();
    }
}
