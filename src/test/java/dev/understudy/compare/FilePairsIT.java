package dev.understudy.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.compare.ComparisonResult.FieldDifference;
import dev.understudy.compare.ComparisonResult.RowDifference;
import dev.understudy.project.FileProduct;
import dev.understudy.project.Product;
import dev.understudy.project.Side;
import dev.understudy.staging.ReadableStore;
import dev.understudy.staging.Secret;
import dev.understudy.staging.file.FileDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files of SQLite and H2 beside PostgreSQL, both ways, type by type: equal values are equal, values that are as
/// little different as can be are not.
@ExtendWith(TestServers.Extension.class)
@Execution(ExecutionMode.CONCURRENT)
class FilePairsIT {
    private static final int VALUES = 500;

    /// H2 has no other name for these.
    private static final Map<String, String> H2 = Map.of(
            "timestamptz", "timestamp(6) with time zone",
            "timestamp", "timestamp(6)",
            "time", "time(6)",
            "numeric", "decfloat(40)",
            "text", "character large object",
            "jsonb", "json");

    /// A column of a file and one of PostgreSQL.
    record Files(FileProduct product, String type, TypePairs.Pair pair) {
        @Override
        public String toString() {
            return "%s %s and %s".formatted(product.title(), type, pair.postgres());
        }
    }

    static Stream<Files> pairs() {
        Set<String> seen = new HashSet<>();
        List<TypePairs.Pair> pairs =
                TypePairs.all().filter(pair -> seen.add(pair.postgres())).toList();
        return Stream.concat(
                pairs.stream()
                        .map(pair ->
                                new Files(FileProduct.H2, H2.getOrDefault(pair.postgres(), pair.postgres()), pair)),
                pairs.stream()
                        // SQLite has no 20 digits and no fractions of 4 bytes
                        .filter(pair ->
                                !Set.of("numeric(20,0)", "numeric", "real").contains(pair.postgres()))
                        .map(pair ->
                                new Files(FileProduct.SQLITE, pair.postgres().replace("jsonb", "json"), pair)));
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("pairs")
    void equalValuesAreEqualAndTheLeastDifferentOnesAreNot(Files files, TestServers servers) throws SQLException {
        Random random = new Random(17);
        List<@Nullable String> values = new ArrayList<>();
        List<@Nullable String> others = new ArrayList<>();
        for (int n = 0; n < VALUES; n++) {
            String value = files.pair.value().apply(n, random);
            String other = files.pair.other().apply(value, random);
            values.add(value);
            others.add("-0.0".equals(other) ? "5.0E-324" : other); // neither product keeps the sign of zero
        }
        values.add(null);
        others.add(files.pair.value().apply(0, random));
        String name = "file_pairs_" + Integer.toHexString(files.toString().hashCode());
        try (TestDatabase postgres = servers.database(Product.POSTGRESQL, Side.SOURCE, name);
                Connection connection = postgres.connection()) {
            fill(connection, files.pair.postgres(), postgresValue(files.pair.postgres()), values, values);
            try (FileDatabase file = file(files, Side.TARGET, values, others)) {
                check(files, postgres, file, values, others);
            }
        }
        try (TestDatabase postgres = servers.database(Product.POSTGRESQL, Side.TARGET, name);
                Connection connection = postgres.connection()) {
            fill(connection, files.pair.postgres(), postgresValue(files.pair.postgres()), values, others);
            try (FileDatabase file = file(files, Side.SOURCE, values, values)) {
                check(files, file, postgres, values, others);
            }
        }
    }

    private static void check(
            Files files,
            ReadableStore source,
            ReadableStore target,
            List<@Nullable String> values,
            List<@Nullable String> others) {
        var settings = new ComparisonSettings(EnumSet.allOf(Level.class), 100, Duration.ZERO, 1);
        Matching.Matched matched =
                new Matching(MatchingOptions.PLAIN).match(side -> side == Side.SOURCE ? source : target);
        assertEquals(List.of(), matched.notCompared());
        ComparisonResult result = new StoreComparison()
                .compare(side -> side == Side.SOURCE ? source : target, matched.tables(), settings, () -> false);
        assertEquals(List.of(), result.notCompared());
        assertEquals(
                List.of(),
                result.tables().getFirst().figures().stream()
                        .filter(figure -> figure.contains("same") || figure.startsWith("rows"))
                        .toList());
        Map<RowKey, List<String>> differing = result.tables().getFirst().rows().stream()
                .collect(Collectors.toMap(RowDifference::key, FilePairsIT::columns));
        List<String> wrong = new ArrayList<>();
        for (int n = 0; n < values.size(); n++) {
            List<String> columns = differing.getOrDefault(RowKey.of(n + 1), List.of());
            if (!columns.equals(List.of("other"))) {
                wrong.add("%s and %s: %s".formatted(values.get(n), others.get(n), columns));
            }
        }
        assertEquals(List.of(), wrong, files::toString);
    }

    private static List<String> columns(RowDifference row) {
        return row.fields().stream()
                .map(FieldDifference::column)
                .map(String::toLowerCase)
                .toList();
    }

    private FileDatabase file(Files files, Side side, List<@Nullable String> same, List<@Nullable String> other)
            throws SQLException {
        Path path = folder.resolve(side.word().replace(' ', '-'));
        if (files.product == FileProduct.SQLITE) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path)) {
                fill(connection, files.type, "?", same, other);
            }
            return FileDatabase.sqlite(side, path);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + path + ";TIME ZONE=UTC", "sa", "")) {
            String value = files.type.equals("json") ? "? format json" : "cast(? as %s)".formatted(files.type);
            fill(connection, files.type, value, same, other);
        }
        return FileDatabase.h2(side, Path.of(path + ".mv.db"), "sa", new Secret(""));
    }

    private static String postgresValue(String type) {
        return type.equals("boolean") ? "cast(cast(? as int) as boolean)" : "cast(? as %s)".formatted(type);
    }

    /// Two columns of the type: `same` is to be found equal, `other` is not.
    private static void fill(
            Connection connection, String type, String value, List<@Nullable String> same, List<@Nullable String> other)
            throws SQLException {
        connection.setAutoCommit(false);
        try (Statement create = connection.createStatement()) {
            create.execute("create table t (id integer primary key, same %1$s, other %1$s)".formatted(type));
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into t values (?, %1$s, %1$s)".formatted(value))) {
            for (int n = 0; n < same.size(); n++) {
                insert.setInt(1, n + 1);
                insert.setString(2, same.get(n));
                insert.setString(3, other.get(n));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }
}
