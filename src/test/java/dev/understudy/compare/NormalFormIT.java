package dev.understudy.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.compare.ComparisonResult.FieldDifference;
import dev.understudy.compare.ComparisonResult.RowDifference;
import dev.understudy.compare.ComparisonResult.TableResult;
import dev.understudy.project.Conversion;
import dev.understudy.project.FileProduct;
import dev.understudy.project.Product;
import dev.understudy.project.Side;
import dev.understudy.staging.ReadableStore;
import dev.understudy.staging.ReadableStores;
import dev.understudy.staging.Secret;
import dev.understudy.staging.Stores;
import dev.understudy.staging.file.FileDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Texts of one normal form: two texts, unless somebody says that they are one.
@ExtendWith(TestServers.Extension.class)
@Execution(ExecutionMode.CONCURRENT)
class NormalFormIT {
    private static final Set<Conversion> NFC = Set.of(Conversion.UNICODE_TO_NFC);

    private final NormalForms texts = new NormalForms(2_000, new Random(17));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"MARIADB, POSTGRESQL", "POSTGRESQL, MARIADB", "POSTGRESQL, POSTGRESQL", "MARIADB, MARIADB"})
    void equivalentTextsAreEqualOnlyIfSomebodySaysSo(Product source, Product target, TestServers servers)
            throws SQLException {
        String name = "forms_%s_%s".formatted(source, target).toLowerCase(java.util.Locale.ROOT);
        try (Stores stores = new Stores(
                servers.database(source, Side.SOURCE, name + "_a"),
                servers.database(target, Side.TARGET, name + "_b"))) {
            for (Side side : Side.values()) {
                try (Connection connection = stores.of(side).workload()) {
                    texts.fill(connection, side == Side.TARGET);
                }
            }
            check(stores);
        }
    }

    @ParameterizedTest
    @EnumSource
    void inFilesToo(FileProduct product, TestServers servers) throws SQLException {
        Path path = folder.resolve("texts");
        boolean sqlite = product == FileProduct.SQLITE;
        String url = sqlite ? "jdbc:sqlite:" + path : "jdbc:h2:file:" + path;
        try (Connection connection = DriverManager.getConnection(url, sqlite ? "" : "sa", "")) {
            texts.fill(connection, false);
        }
        String name = "forms_" + product.name().toLowerCase(java.util.Locale.ROOT);
        try (TestDatabase postgres = servers.database(Product.POSTGRESQL, Side.TARGET, name);
                ReadableStore file = sqlite
                        ? FileDatabase.sqlite(Side.SOURCE, path)
                        : FileDatabase.h2(Side.SOURCE, Path.of(path + ".mv.db"), "sa", new Secret(""))) {
            try (Connection connection = postgres.workload()) {
                texts.fill(connection, true);
            }
            check(side -> side == Side.SOURCE ? file : postgres);
        }
    }

    private void check(ReadableStores stores) {
        for (Level level : List.of(Level.CHECKSUM, Level.SAMPLE)) {
            Map<String, Long> strict = columns(compare(stores, Map.of(), level).rows());
            assertEquals(texts.count(), strict.get("other"), level.name());
            assertEquals(texts.count(), strict.get("state"), level.name());
            assertEquals(texts.count() - texts.twice(), strict.get("form"), level.name());

            TableResult loosened = compare(stores, Map.of("*", NFC), level);
            assertEquals(Map.of("other", (long) texts.count()), columns(loosened.rows()), level.name());

            Map<String, Long> one = columns(compare(stores, Map.of("TEXTS.FORM", NFC, "texts.form", NFC), level)
                    .rows());
            assertEquals(Map.of("other", (long) texts.count(), "state", (long) texts.count()), one, level.name());
        }
        assertEquals(6, compare(stores, Map.of(), Level.AGGREGATE).figures().size());
        assertEquals(
                List.of(), compare(stores, Map.of("*", NFC), Level.AGGREGATE).figures());
    }

    /// A server finds a key by its code points, so such a key tells no rows apart.
    @Test
    void rowsOfAKeyInEitherFormAreCountedByWhatTheyHold(TestServers servers) throws SQLException {
        try (Stores stores = servers.mariadbToPostgres("forms_keys")) {
            String table = "create table texts (name varchar(40) primary key, n int); insert into texts values ";
            ((TestDatabase) stores.source()).run(table + "('caf\u00e9', 1), ('\u212b', 2), ('gone', 3)");
            ((TestDatabase) stores.target()).run(table + "('cafe\u0301', 1), ('\u00c5', 2), ('more', 3)");
            assertEquals(6, compare(stores, Map.of(), Level.CHECKSUM).rows().size());

            Matching.Matched loosened = match(stores, Map.of("texts.name", NFC));
            assertFalse(loosened.tables().getFirst().keyed());
            assertEquals(List.of("texts.name: unicode-to-nfc"), loosened.loosened());
            List<RowDifference> rows =
                    compare(stores, Map.of("texts.name", NFC), Level.CHECKSUM).rows();
            assertEquals(
                    Set.of("gone", "more"),
                    rows.stream()
                            .flatMap(row -> row.fields().stream())
                            .filter(field -> field.column().equals("name"))
                            .map(field -> field.source() == null ? field.target() : field.source())
                            .collect(Collectors.toSet()));
            assertEquals(2, rows.size());
        }
    }

    @Test
    void onlyColumnsThatItMeansSomethingForAreSaidToBeLoosened(TestServers servers) throws SQLException {
        try (Stores stores = servers.mariadbToPostgres("forms_named")) {
            String table = "create table texts (id int primary key, name varchar(40), made date, doc json)";
            ((TestDatabase) stores.source()).run(table);
            ((TestDatabase) stores.target()).run(table);
            Matching.Matched all = match(stores, Map.of("*", NFC));
            assertEquals(List.of("texts.name: unicode-to-nfc"), all.loosened());
            assertTrue(all.tables().getFirst().keyed());
        }
    }

    private static Matching.Matched match(ReadableStores stores, Map<String, Set<Conversion>> loosened) {
        return new Matching(new MatchingOptions(List.of(), "", loosened, Map.of("texts", "state", "TEXTS", "STATE")))
                .match(stores);
    }

    private static TableResult compare(ReadableStores stores, Map<String, Set<Conversion>> loosened, Level level) {
        var settings = new ComparisonSettings(Set.of(level), 10_000, Duration.ZERO, 1);
        Matching.Matched matched = match(stores, loosened);
        assertEquals(List.of(), matched.notCompared());
        return new StoreComparison()
                .compare(stores, matched.tables(), settings, () -> false)
                .tables()
                .getFirst();
    }

    /// In how many rows a column differs.
    private static Map<String, Long> columns(Collection<RowDifference> rows) {
        return rows.stream()
                .flatMap(row -> row.fields().stream())
                .map(FieldDifference::column)
                .collect(Collectors.groupingBy(
                        column -> column.toLowerCase(java.util.Locale.ROOT), Collectors.counting()));
    }
}
