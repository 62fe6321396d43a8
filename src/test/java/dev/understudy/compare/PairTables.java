package dev.understudy.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.compare.ComparisonResult.RowDifference;
import dev.understudy.compare.ComparisonResult.TableResult;
import dev.understudy.staging.ReadableStores;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table for each of many pairs of types. It has two columns of the type: `same` holds equal values on both
/// sides, `other` values that are as little different as can be, in every row.
final class PairTables {
    private final List<TypePairs.Pair> pairs;
    private final List<List<@Nullable String>> values = new ArrayList<>();
    private final List<List<@Nullable String>> others = new ArrayList<>();

    /// @param count values of each pair; one NULL more
    /// @param zero what stands for `-0.0`: not every product keeps its sign
    PairTables(List<TypePairs.Pair> pairs, int count, String zero) {
        this.pairs = pairs;
        for (TypePairs.Pair pair : pairs) {
            Random random = new Random(11);
            List<@Nullable String> same = new ArrayList<>();
            List<@Nullable String> different = new ArrayList<>();
            for (int n = 0; n < count; n++) {
                String value = pair.value().apply(n, random);
                String other = pair.other().apply(value, random);
                same.add(value);
                different.add("-0.0".equals(other) ? zero : other);
            }
            same.add(null);
            different.add(pair.value().apply(0, random));
            values.add(same);
            others.add(different);
        }
    }

    /// How a store takes the values of a pair.
    interface Column {
        /// Its type.
        String type(TypePairs.Pair pair);

        /// An expression with one parameter.
        String value(String type);

        /// What is bound to that parameter: the value as a text, if the store reads it.
        default @Nullable Object parameter(String type, @Nullable String value) {
            return value;
        }
    }

    /// Makes and fills the tables.
    ///
    /// @param differing whether `other` holds the other values, or the same ones
    void fill(Connection connection, Column column, boolean differing) throws SQLException {
        connection.setAutoCommit(false);
        for (int index = 0; index < pairs.size(); index++) {
            String type = column.type(pairs.get(index));
            try (Statement create = connection.createStatement()) {
                create.execute(
                        "create table t%1$d (id integer primary key, same %2$s, other %2$s)".formatted(index, type));
            }
            String insert = "insert into t%1$d values (?, %2$s, %2$s)".formatted(index, column.value(type));
            fill(
                    connection,
                    insert,
                    parameters(column, type, values.get(index)),
                    parameters(column, type, (differing ? others : values).get(index)));
        }
        connection.commit();
    }

    private static List<@Nullable Object> parameters(Column column, String type, List<@Nullable String> values) {
        List<@Nullable Object> parameters = new ArrayList<>();
        values.forEach(value -> parameters.add(column.parameter(type, value)));
        return parameters;
    }

    private static void fill(
            Connection connection, String sql, List<@Nullable Object> same, List<@Nullable Object> other)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int n = 0; n < same.size(); n++) {
                insert.setInt(1, n + 1);
                set(insert, 2, same.get(n));
                set(insert, 3, other.get(n));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, int index, @Nullable Object value) throws SQLException {
        if (value == null || value instanceof String) {
            insert.setString(index, (String) value);
        } else {
            insert.setObject(index, value);
        }
    }

    /// Compares both stores, and fails unless every row of every table differs in `other` and nowhere else.
    void check(ReadableStores stores) {
        Matching.Matched matched = new Matching(MatchingOptions.PLAIN).match(stores);
        assertEquals(List.of(), matched.notCompared());
        assertEquals(pairs.size(), matched.tables().size());
        var settings = new ComparisonSettings(EnumSet.allOf(Level.class), 100, Duration.ZERO, 1);
        ComparisonResult result = new StoreComparison().compare(stores, matched.tables(), settings, () -> false);
        assertEquals(List.of(), result.notCompared());
        List<String> wrong = new ArrayList<>();
        for (TableResult table : result.tables()) {
            wrong.addAll(wrong(table, Integer.parseInt(table.table().substring(1))));
        }
        assertEquals(List.of(), wrong);
    }

    private List<String> wrong(TableResult table, int index) {
        List<String> wrong = new ArrayList<>(table.figures().stream()
                .filter(figure -> figure.contains("same") || figure.startsWith("rows"))
                .toList());
        Map<RowKey, List<String>> differing =
                table.rows().stream().collect(Collectors.toMap(RowDifference::key, PairTables::columns));
        for (int n = 0; n < values.get(index).size(); n++) {
            List<String> columns = differing.getOrDefault(RowKey.of(n + 1), List.of());
            if (!columns.equals(List.of("other"))) {
                wrong.add("%s and %s: %s"
                        .formatted(values.get(index).get(n), others.get(index).get(n), columns));
            }
        }
        wrong.replaceAll(one -> pairs.get(index) + ": " + one);
        return wrong;
    }

    private static List<String> columns(RowDifference row) {
        return row.fields().stream()
                .map(field -> field.column().toLowerCase(Locale.ROOT))
                .toList();
    }
}
