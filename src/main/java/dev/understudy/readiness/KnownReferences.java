package dev.understudy.readiness;

import dev.understudy.project.Component;
import dev.understudy.project.Id;
import dev.understudy.project.Project;
import dev.understudy.project.Role;
import dev.understudy.project.Step;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whatever is referred to exists.
final class KnownReferences implements Gate {

    @Override
    public String id() {
        return "references-known";
    }

    @Override
    public String holds() {
        return "Everything that is referred to exists.";
    }

    @Override
    public String advice() {
        return "Add what is missing, or refer to something else.";
    }

    @Override
    public List<String> problems(Candidate candidate) {
        Project project = candidate.project();
        Set<Id> roles = ids(project.roles(), Role::id);
        Set<Id> steps = ids(project.plan().steps(), Step::id);
        Set<Id> components = ids(project.components(), Component::id);
        return Stream.of(
                        project.plan().steps().stream().flatMap(step -> ofStep(step, roles, steps)),
                        project.risks().stream()
                                .flatMap(risk -> unknown("Risk " + risk.id(), "step", risk.steps(), steps)),
                        project.plan().triggers().stream()
                                .flatMap(trigger -> unknown("Trigger " + trigger.id(), "step", trigger.steps(), steps)),
                        project.dependencies().stream()
                                .flatMap(edge -> unknown(
                                        "A dependency", "component", List.of(edge.from(), edge.to()), components)),
                        project.flows().stream()
                                .flatMap(flow -> Stream.concat(
                                        unknown(
                                                "Flow " + flow.id(),
                                                "component",
                                                List.of(flow.sourceOfTruth()),
                                                components),
                                        unknown("Flow " + flow.id(), "component", flow.copies(), components))))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<String> ofStep(Step step, Set<Id> roles, Set<Id> steps) {
        String what = "Step " + step.id();
        return Stream.concat(
                unknown(what, "role", List.of(step.owner()), roles), unknown(what, "step", step.after(), steps));
    }

    private static Stream<String> unknown(String what, String kind, List<? extends Id> referred, Set<Id> known) {
        return referred.stream()
                .filter(id -> !known.contains(id))
                .map(id -> "%s refers to the %s %s, which does not exist.".formatted(what, kind, id));
    }

    private static <T> Set<Id> ids(Collection<T> things, Function<T, Id> id) {
        return things.stream().map(id).collect(Collectors.toSet());
    }
}
