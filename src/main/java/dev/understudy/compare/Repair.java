package dev.understudy.compare;

import dev.understudy.compare.ComparisonResult.FieldDifference;
import dev.understudy.compare.ComparisonResult.RowDifference;
import dev.understudy.compare.ComparisonResult.RowDifference.Kind;
import dev.understudy.compare.ComparisonResult.TableResult;
import dev.understudy.dialect.ReadingDialect;
import dev.understudy.project.ColumnMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the SQL that would make the target equal to the source. For a person to look at: nothing here runs
/// it. Rows are written children and parents as they come, so foreign keys may ask for another order.
public final class Repair {
    private final ReadingDialect dialect;

    /// @param dialect of the target
    public Repair(ReadingDialect dialect) {
        this.dialect = dialect;
    }

    /// The statements for one table, without semicolons; a difference that no statement on one row mends is a
    /// comment.
    public List<String> of(ComparedTable table, TableResult result) {
        List<String> statements = new ArrayList<>();
        result.figures().forEach(figure -> statements.add(comment("%s: %s".formatted(table.target(), figure))));
        result.rows().forEach(row -> statements.add(of(table, row)));
        return statements;
    }

    private String of(ComparedTable table, RowDifference row) {
        if (!table.keyed()) {
            return comment("%s has no key: the source has %d more, the target %d more of %s"
                    .formatted(table.target(), row.sourceCopies(), row.targetCopies(), described(row)));
        }
        Optional<FieldDifference> array = array(table, row);
        if (array.isPresent()) {
            return comment("%s: no statement is written for arrays; %s of the row with key %s is %s in the source"
                    .formatted(
                            table.target(),
                            array.get().column(),
                            row.key(),
                            array.get().source()));
        }
        return switch (row.kind()) {
            case MISSING -> insert(table, row);
            case EXTRA -> "delete from %s where %s".formatted(name(table), key(table, row));
            case CHANGED -> row.fields().isEmpty() ? unnamed(table, row) : update(table, row);
            case DUPLICATED ->
                comment("%s: the source has %d rows with key %s, the target %d"
                        .formatted(table.target(), row.sourceCopies(), row.key(), row.targetCopies()));
        };
    }

    /// What a statement would have to write into an array.
    private static Optional<FieldDifference> array(ComparedTable table, RowDifference row) {
        return row.fields().stream()
                .filter(_ -> row.kind() == Kind.MISSING || row.kind() == Kind.CHANGED)
                .filter(field -> field.source() != null && table.arrays().contains(column(table, field)))
                .findFirst();
    }

    private static String unnamed(ComparedTable table, RowDifference row) {
        return comment(
                "%s: the row with key %s differs in no value that can be named".formatted(table.target(), row.key()));
    }

    /// One line whatever it quotes: what follows a line break would be no comment any more.
    private static String comment(String text) {
        return "-- " + text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", " ");
    }

    private String insert(ComparedTable table, RowDifference row) {
        String columns = table.columns().stream().map(this::name).collect(Collectors.joining(", "));
        List<String> values = new ArrayList<>();
        for (int index = 0; index < table.columns().size(); index++) {
            values.add(
                    literal(table.columns().get(index), row.fields().get(index).source()));
        }
        return "insert into %s (%s) values (%s)".formatted(name(table), columns, String.join(", ", values));
    }

    private String update(ComparedTable table, RowDifference row) {
        String set = row.fields().stream()
                .map(field -> {
                    ColumnMapping column = column(table, field);
                    return name(column) + " = " + literal(column, field.source());
                })
                .collect(Collectors.joining(", "));
        return "update %s set %s where %s".formatted(name(table), set, key(table, row));
    }

    private static ColumnMapping column(ComparedTable table, FieldDifference field) {
        return table.columns().stream()
                .filter(column -> column.source().equals(field.column()))
                .findFirst()
                .orElseThrow();
    }

    private String key(ComparedTable table, RowDifference row) {
        List<String> conditions = new ArrayList<>();
        for (ColumnMapping column : table.key()) {
            Object value = row.key().values().get(conditions.size());
            conditions.add("%s = %s".formatted(name(column), literal(column, RowImage.readable(column, value))));
        }
        return String.join(" and ", conditions);
    }

    private static String described(RowDifference row) {
        return row.fields().stream()
                .map(field ->
                        "%s=%s".formatted(field.column(), field.source() == null ? field.target() : field.source()))
                .collect(Collectors.joining(", "));
    }

    private String literal(ColumnMapping column, @Nullable String value) {
        return value == null ? "null" : dialect.values().literal(column, value);
    }

    private String name(ComparedTable table) {
        return dialect.quote(table.target());
    }

    private String name(ColumnMapping column) {
        return dialect.quote(column.target());
    }
}
