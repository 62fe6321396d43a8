package dev.understudy.readiness;

import dev.understudy.project.Side;
import dev.understudy.project.TableMapping;
import dev.understudy.project.ValueType;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Every table can be followed row by row.
final class TablesKeyed implements Gate {

    @Override
    public String id() {
        return "tables-keyed";
    }

    @Override
    public String holds() {
        return "Every table has its own name, a whole-number key and columns that are mapped once.";
    }

    @Override
    public String advice() {
        return "Correct the mapping of the table.";
    }

    @Override
    public boolean applies(Candidate candidate) {
        return !candidate.project().application().tables().isEmpty();
    }

    @Override
    public List<String> problems(Candidate candidate) {
        List<TableMapping> tables = candidate.project().application().tables();
        return Stream.concat(
                        Stream.of(Side.values())
                                .flatMap(side -> twice(
                                        "The table %s is mapped more than once on the " + side.word() + ".",
                                        tables.stream().map(table -> table.name(side)))),
                        tables.stream().flatMap(TablesKeyed::problems))
                .toList();
    }

    private static Stream<String> problems(TableMapping table) {
        Stream<String> numbers = Stream.of(table.key(), table.version(), table.sequence())
                .filter(Objects::nonNull)
                .filter(column -> table.column(column).orElseThrow().type() != ValueType.INTEGER)
                .map(column -> "Column %s of table %s must be a whole number.".formatted(column, table.source()));
        Stream<String> columns = Stream.of(Side.values())
                .flatMap(side -> twice(
                        "Column %s of table " + table.source() + " is mapped more than once on the " + side.word()
                                + ".",
                        table.columns().stream().map(column -> column.name(side))));
        return Stream.concat(numbers, columns);
    }

    private static Stream<String> twice(String sentence, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        return names.filter(name -> !seen.add(name)).distinct().map(sentence::formatted);
    }
}
