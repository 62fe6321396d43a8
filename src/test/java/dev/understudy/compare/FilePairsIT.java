package dev.understudy.compare;

import dev.understudy.project.FileProduct;
import dev.understudy.project.Product;
import dev.understudy.project.Side;
import dev.understudy.staging.ReadableStore;
import dev.understudy.staging.Secret;
import dev.understudy.staging.file.FileDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files of SQLite and H2 beside PostgreSQL, both ways, type by type: equal values are equal, values that are as
/// little different as can be are not.
@ExtendWith(TestServers.Extension.class)
@Execution(ExecutionMode.CONCURRENT)
class FilePairsIT {
    /// Neither product keeps the sign of zero.
    private static final String LEAST = "5.0E-324";

    /// SQLite has no 20 digits and no fractions of 4 bytes.
    private static final Set<String> NOT_IN_SQLITE = Set.of("numeric(20,0)", "numeric", "real");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"SQLITE, SOURCE", "SQLITE, TARGET", "H2, SOURCE", "H2, TARGET"})
    void equalValuesAreEqualAndTheLeastDifferentOnesAreNot(FileProduct product, Side side, TestServers servers)
            throws SQLException {
        var tables = new PairTables(pairs(product), 1_000, LEAST);
        String name = "file_pairs_%s_%s".formatted(product, side).toLowerCase(java.util.Locale.ROOT);
        try (TestDatabase postgres = servers.database(Product.POSTGRESQL, side.other(), name)) {
            try (Connection connection = postgres.workload()) {
                tables.fill(connection, new ServerColumn.Postgres(), side == Side.SOURCE);
            }
            try (ReadableStore file = file(product, side, tables)) {
                tables.check(which -> which == side ? file : postgres);
            }
        }
    }

    /// H2 has no arrays of arrays that its catalog tells the elements of, and hands dates over by the calendar of
    /// Julius Caesar: columns of those are not compared. It has no NaN.
    private static final Set<String> NOT_IN_H2 = Set.of("integer[][]", "text[][]", "date[]", "numeric[]");

    /// One pair for each type of PostgreSQL.
    private static List<TypePairs.Pair> pairs(FileProduct product) {
        Set<String> seen = new HashSet<>();
        return TypePairs.all()
                .filter(pair -> product != FileProduct.SQLITE || !NOT_IN_SQLITE.contains(pair.postgres()))
                .filter(pair -> product != FileProduct.H2 || !NOT_IN_H2.contains(pair.postgres()))
                .filter(pair -> seen.add(pair.postgres()))
                .toList();
    }

    private FileDatabase file(FileProduct product, Side side, PairTables tables) throws SQLException {
        Path path = folder.resolve("pairs");
        boolean differing = side == Side.TARGET;
        if (product == FileProduct.SQLITE) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path)) {
                tables.fill(connection, new SqliteColumn(), differing);
            }
            return FileDatabase.sqlite(side, path);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + path + ";TIME ZONE=UTC", "sa", "")) {
            tables.fill(connection, new H2Column(), differing);
        }
        return FileDatabase.h2(side, Path.of(path + ".mv.db"), "sa", new Secret(""));
    }

    private record SqliteColumn() implements PairTables.Column {
        @Override
        public String type(TypePairs.Pair pair) {
            return pair.postgres().endsWith("[]") ? "json" : pair.postgres().replace("jsonb", "json");
        }

        @Override
        public String value(String type) {
            return "?";
        }
    }

    private record H2Column() implements PairTables.Column {
        /// Those that H2 has another name for.
        private static final Map<String, String> NAMES = Map.of(
                "timestamptz", "timestamp(6) with time zone",
                "timestamp", "timestamp(6)",
                "time", "time(6)",
                "numeric", "decfloat(40)",
                "text", "character large object",
                "text[]", "varchar array",
                "jsonb", "json");

        @Override
        public String type(TypePairs.Pair pair) {
            return NAMES.getOrDefault(pair.postgres(), pair.postgres()).replace("[]", " array");
        }

        @Override
        public @Nullable Object parameter(String type, @Nullable String value) {
            return value == null || !type.endsWith(" array") ? value : ArrayPairs.elements(value);
        }

        @Override
        public String value(String type) {
            return type.equals("json") ? "? format json" : "cast(? as %s)".formatted(type);
        }
    }
}
