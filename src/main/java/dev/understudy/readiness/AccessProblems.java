package dev.understudy.readiness;

import dev.understudy.project.Access;
import dev.understudy.project.Application;
import dev.understudy.project.Operation;
import dev.understudy.project.TableMapping;
import dev.understudy.project.ValueRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/// What is wrong with the accesses of one operation, in their order: an access sees only those before it.
final class AccessProblems {
    private final Application application;
    private final Operation operation;
    private final Map<String, Access> earlier = new HashMap<>();

    AccessProblems(Application application, Operation operation) {
        this.application = application;
        this.operation = operation;
    }

    Stream<String> all() {
        return operation.accesses().stream().flatMap(this::problems).toList().stream();
    }

    private Stream<String> problems(Access access) {
        Optional<TableMapping> table = application.table(access.table());
        Stream<String> found = table.isEmpty()
                ? Stream.of(says("names the table %s, which is not mapped", access.table()))
                : switch (access) {
                    case Access.Read read -> row(read.row(), read.table());
                    case Access.Delete delete -> row(delete.row(), delete.table());
                    case Access.Insert insert -> values(insert.values(), table.get());
                    case Access.Update update ->
                        Stream.concat(row(update.row(), update.table()), values(update.values(), table.get()));
                };
        Stream<String> twice = earlier.containsKey(access.name())
                ? Stream.of(says("has two accesses named %s", access.name()))
                : Stream.empty();
        Stream<String> problems = Stream.concat(twice, found).toList().stream();
        earlier.put(access.name(), access);
        return problems;
    }

    private Stream<String> row(String name, String table) {
        if (name.isEmpty()) {
            return Stream.empty();
        }
        Access before = earlier.get(name);
        if (before == null) {
            return Stream.of(says("takes the row of the access %s, which does not come before", name));
        }
        return before.table().equals(table)
                ? Stream.empty()
                : Stream.of(says("takes the row of the access %s, which is of another table", name));
    }

    private Stream<String> values(SortedMap<String, ValueRule> values, TableMapping table) {
        return values.entrySet().stream().flatMap(value -> {
            Stream<String> unmapped = table.column(value.getKey()).isPresent()
                    ? Stream.empty()
                    : Stream.of(says("sets the column %s, which is not mapped", value.getKey()));
            return value.getValue() instanceof ValueRule.Of of ? Stream.concat(unmapped, source(of)) : unmapped;
        });
    }

    private Stream<String> source(ValueRule.Of of) {
        Access before = earlier.get(of.access());
        if (before == null) {
            return Stream.of(says("takes a value of the access %s, which does not come before", of.access()));
        }
        boolean known = application
                .table(before.table())
                .flatMap(table -> table.column(of.column()))
                .isPresent();
        return known
                ? Stream.empty()
                : Stream.of(says("takes a value of the column %s, which is not mapped", of.column()));
    }

    private String says(String what, String name) {
        return "Operation %s %s.".formatted(operation.id(), what.formatted(name));
    }
}
