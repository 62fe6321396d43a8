package dev.understudy.readiness;

import java.util.List;

/// Every action is of a kind that the engine has.
final class KnownKinds implements Gate {

    @Override
    public String id() {
        return "kinds-known";
    }

    @Override
    public String holds() {
        return "Every action is of a known kind.";
    }

    @Override
    public String advice() {
        return "Choose one of the kinds that the engine has.";
    }

    @Override
    public List<String> problems(Candidate candidate) {
        return candidate.project().plan().steps().stream()
                .flatMap(step -> Candidate.actions(step)
                        .filter(action -> !candidate.knownKind().test(action.kind()))
                        .map(action -> "Step %s has an action of the unknown kind \"%s\"."
                                .formatted(step.id(), action.kind())))
                .toList();
    }
}
