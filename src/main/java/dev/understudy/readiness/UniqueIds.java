package dev.understudy.readiness;

import dev.understudy.project.Alert;
import dev.understudy.project.AppVersion;
import dev.understudy.project.Component;
import dev.understudy.project.Connection;
import dev.understudy.project.DataFlow;
import dev.understudy.project.Id;
import dev.understudy.project.Operation;
import dev.understudy.project.Phase;
import dev.understudy.project.Plan;
import dev.understudy.project.Project;
import dev.understudy.project.Risk;
import dev.understudy.project.Role;
import dev.understudy.project.Step;
import dev.understudy.project.Trigger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// No two things of one kind have one id.
final class UniqueIds implements Gate {

    @Override
    public String id() {
        return "ids-unique";
    }

    @Override
    public String holds() {
        return "Every id is used once.";
    }

    @Override
    public String advice() {
        return "Give each of them an id of its own.";
    }

    @Override
    public List<String> problems(Candidate candidate) {
        Project project = candidate.project();
        Plan plan = project.plan();
        return Stream.of(
                        twice("role", project.roles().stream().map(Role::id)),
                        twice("component", project.components().stream().map(Component::id)),
                        twice("flow", project.flows().stream().map(DataFlow::id)),
                        twice("risk", project.risks().stream().map(Risk::id)),
                        twice(
                                "alert",
                                project.risks().stream()
                                        .map(Risk::alert)
                                        .filter(Objects::nonNull)
                                        .map(Alert::id)),
                        twice("phase", plan.phases().stream().map(Phase::id)),
                        twice("step", plan.steps().stream().map(Step::id)),
                        twice("trigger", plan.triggers().stream().map(Trigger::id)),
                        twice(
                                "version",
                                project.application().versions().stream().map(AppVersion::id)),
                        twice(
                                "operation",
                                project.application().workload().operations().stream()
                                        .map(Operation::id)),
                        twice("connection", project.connections().stream().map(Connection::id)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> twice(String kind, Stream<? extends Id> ids) {
        Set<Id> seen = new HashSet<>();
        List<String> problems = new ArrayList<>();
        ids.filter(id -> !seen.add(id))
                .distinct()
                .forEach(id -> problems.add("The %s id %s is used more than once.".formatted(kind, id)));
        return problems;
    }
}
