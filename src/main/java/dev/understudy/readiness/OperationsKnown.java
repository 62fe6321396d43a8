package dev.understudy.readiness;

import dev.understudy.project.Application;
import dev.understudy.project.Operation;
import java.util.List;
import java.util.stream.Stream;

/// The stand-in application touches tables, columns and rows that exist, and something in it is critical.
final class OperationsKnown implements Gate {

    @Override
    public String id() {
        return "operations-known";
    }

    @Override
    public String holds() {
        return "Every operation refers to known tables, columns and accesses, and at least one is critical.";
    }

    @Override
    public String advice() {
        return "Correct the operation, or map the table or column that it names.";
    }

    @Override
    public List<String> problems(Candidate candidate) {
        Application application = candidate.project().application();
        List<Operation> operations = application.workload().operations();
        Stream<String> uncritical = operations.stream().anyMatch(Operation::critical)
                ? Stream.empty()
                : Stream.of("No operation is critical, so no downtime could be seen.");
        return Stream.concat(
                        uncritical,
                        operations.stream().flatMap(operation -> new AccessProblems(application, operation).all()))
                .toList();
    }
}
