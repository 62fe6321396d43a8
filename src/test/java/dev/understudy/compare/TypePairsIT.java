package dev.understudy.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.compare.ComparisonResult.FieldDifference;
import dev.understudy.compare.ComparisonResult.RowDifference;
import dev.understudy.project.Product;
import dev.understudy.staging.Database;
import dev.understudy.staging.Stores;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every pair of types of two products, both ways: thousands of values, each equal to itself as the other
/// product writes it, and different from the least different one that both can hold.
@ExtendWith(TestServers.Extension.class)
@Execution(ExecutionMode.CONCURRENT)
class TypePairsIT {
    private static final int VALUES = 2_000;

    @ParameterizedTest
    @MethodSource("dev.understudy.compare.TypePairs#all")
    void equalValuesAreEqualAndTheLeastDifferentOnesAreNot(TypePairs.Pair pair, TestServers servers)
            throws SQLException {
        String name = "pairs_" + Integer.toHexString(pair.toString().hashCode());
        try (Stores there = servers.mariadbToPostgres(name + "_there")) {
            check(pair, there, pair.mariadb(), pair.postgres());
        }
        try (Stores back = servers.postgresToMariadb(name + "_back")) {
            check(pair, back, pair.postgres(), pair.mariadb());
        }
    }

    private static void check(TypePairs.Pair pair, Stores stores, String source, String target) throws SQLException {
        Random random = new Random(11);
        List<@Nullable String> values = new ArrayList<>();
        List<@Nullable String> others = new ArrayList<>();
        for (int n = 0; n < VALUES; n++) {
            String value = pair.value().apply(n, random);
            values.add(value);
            others.add(pair.other().apply(value, random));
        }
        values.add(null);
        others.add(pair.value().apply(0, random));
        fill(stores.source(), source, values, values);
        fill(stores.target(), target, values, others);
        var settings = new ComparisonSettings(Set.of(Level.CHECKSUM, Level.SAMPLE), 100, Duration.ZERO, 1);
        Matching.Matched matched = new Matching(MatchingOptions.PLAIN).match(stores);
        assertEquals(List.of(), matched.notCompared());
        ComparisonResult result = new StoreComparison().compare(stores, matched.tables(), settings, () -> false);
        assertEquals(List.of(), result.notCompared());
        Map<RowKey, List<String>> differing = result.tables().getFirst().rows().stream()
                .collect(Collectors.toMap(RowDifference::key, TypePairsIT::columns));
        List<String> wrong = new ArrayList<>();
        for (int n = 0; n < values.size(); n++) {
            List<String> columns = differing.getOrDefault(RowKey.of(n + 1), List.of());
            if (!columns.equals(List.of("other"))) {
                wrong.add("%s and %s: %s".formatted(values.get(n), others.get(n), columns));
            }
        }
        assertEquals(
                List.of(), wrong, pair + " from " + stores.source().dialect().product());
    }

    private static List<String> columns(RowDifference row) {
        return row.fields().stream().map(FieldDifference::column).toList();
    }

    /// Two columns of the type: `same` is to be found equal, `other` is not.
    private static void fill(Database database, String type, List<@Nullable String> same, List<@Nullable String> other)
            throws SQLException {
        ((TestDatabase) database).run("create table t (id int primary key, same %1$s, other %1$s)".formatted(type));
        boolean postgres = database.dialect().product() == Product.POSTGRESQL;
        String plain = type.replaceAll("\\(.*", "");
        String cast = switch (plain) {
            case "boolean" -> "cast(cast(? as int) as boolean)";
            case "bit" -> "cast(? as int)";
            default -> postgres ? "cast(? as %s)".formatted(type) : "?";
        };
        try (Connection connection = database.workload();
                PreparedStatement insert =
                        connection.prepareStatement("insert into t values (?, %1$s, %1$s)".formatted(cast))) {
            for (int n = 0; n < same.size(); n++) {
                insert.setInt(1, n + 1);
                insert.setString(2, same.get(n));
                insert.setString(3, other.get(n));
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }
}
