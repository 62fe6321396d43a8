package dev.understudy.readiness;

import dev.understudy.project.Role;
import dev.understudy.project.RoleId;
import dev.understudy.project.Step;
import dev.understudy.project.Undo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every step says how it is taken back, and by whom.
final class UndoStated implements Gate {

    @Override
    public String id() {
        return "undo-stated";
    }

    @Override
    public String holds() {
        return "Every step says how it is taken back.";
    }

    @Override
    public String advice() {
        return "State the undo with its action and a role that exists, or say why there is nothing to undo.";
    }

    @Override
    public boolean applies(Candidate candidate) {
        return !candidate.project().plan().steps().isEmpty();
    }

    @Override
    public List<String> problems(Candidate candidate) {
        Set<RoleId> roles = candidate.project().roles().stream().map(Role::id).collect(Collectors.toSet());
        return candidate.project().plan().steps().stream()
                .flatMap(step -> problems(step, roles))
                .toList();
    }

    private static Stream<String> problems(Step step, Set<RoleId> roles) {
        return switch (step.undo()) {
            case Undo.Acting acting -> acting(step, acting, roles);
            case Undo.NothingToUndo(String why) -> reasoned(step, why, "there is nothing to undo");
            case Undo.PointOfNoReturn(String why) -> reasoned(step, why, "there is no way back");
        };
    }

    private static Stream<String> acting(Step step, Undo.Acting undo, Set<RoleId> roles) {
        Stream<String> nameless = undo.action().kind().isBlank()
                ? Stream.of("The undo of step %s has no action.".formatted(step.id()))
                : Stream.empty();
        Stream<String> ownerless = roles.contains(undo.owner())
                ? Stream.empty()
                : Stream.of("The undo of step %s belongs to the role %s, which does not exist."
                        .formatted(step.id(), undo.owner()));
        return Stream.concat(nameless, ownerless);
    }

    private static Stream<String> reasoned(Step step, String why, String claim) {
        return why.isBlank() ? Stream.of("Step %s does not say why %s.".formatted(step.id(), claim)) : Stream.empty();
    }
}
