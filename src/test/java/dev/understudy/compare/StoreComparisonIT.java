package dev.understudy.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.compare.ComparisonResult.FieldDifference;
import dev.understudy.compare.ComparisonResult.RowDifference;
import dev.understudy.compare.ComparisonResult.TableResult;
import dev.understudy.dialect.AllTypes;
import dev.understudy.dialect.TestRows;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Conversion;
import dev.understudy.project.Side;
import dev.understudy.project.TableMapping;
import dev.understudy.staging.Stores;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServers.Extension.class)
class StoreComparisonIT {
    private static final Set<Level> ALL = EnumSet.allOf(Level.class);

    /// Ten differences of ten kinds, planted in either store.
    static final String IN_SOURCE = "delete from orders where id = 2331";

    static final String IN_TARGET = """
            delete from sales where id = 15000;
            insert into sales (id, state) values (900001, 'paid');
            update sales set total = total + 0.01 where id = 30003;
            update sales set note = '' where id = 30030;
            update sales set created_at = created_at + interval '1 microsecond' where id = 60006;
            update sales set note = note || ' ' where id = 60009;
            update sales set name = 'name 3000', note = '4' || note where id = 90012;
            update sales set row_version = 0, write_seq = null where id = 120015;
            update sales set state = 'Paid' where id = 180018""";

    /// What a checksum finds of them: the columns by key; none for a missing or an extra row.
    static final SortedMap<Long, List<String>> PLANTED = new TreeMap<>(Map.of(
            2331L, List.of(),
            15_000L, List.of(),
            900_001L, List.of(),
            30_003L, List.of("total"),
            30_030L, List.of("note"),
            60_006L, List.of("created"),
            60_009L, List.of("note"),
            90_012L, List.of("name", "note"),
            120_015L, List.of("row_version", "write_seq"),
            180_018L, List.of("status")));

    @Test
    void equalTablesAreEqualAtEveryLevel(TestServers servers, TestReporter reporter) throws SQLException {
        try (Stores stores = Orders.equal(servers, "equal_orders", Orders.ROWS)) {
            for (Level level : ALL) {
                ComparisonResult result = compare(stores, Orders.TABLE, Set.of(level), Duration.ZERO);
                assertEquals(List.of(), result.tables().getFirst().figures());
                assertEquals(List.of(), result.tables().getFirst().rows());
                assertEquals(0, result.rechecked());
                if (level != Level.SAMPLE) {
                    assertEquals(Orders.ROWS, result.tables().getFirst().sourceRows());
                    assertEquals(Orders.ROWS, result.tables().getFirst().targetRows());
                    reporter.publishEntry(level.name(), rate(result));
                }
            }
        }
    }

    @Test
    void tenPlantedDifferencesAreFoundWithTheirColumns(TestServers servers, TestReporter reporter) throws SQLException {
        try (Stores stores = Orders.equal(servers, "ten_differences", Orders.ROWS)) {
            plant(stores);
            ComparisonResult result = compare(stores, Orders.TABLE, Set.of(Level.CHECKSUM), Duration.ZERO);
            TableResult table = result.tables().getFirst();
            assertEquals(PLANTED, columns(table.rows()));
            assertEquals(RowDifference.Kind.EXTRA, table.rows().getFirst().kind());
            assertEquals(RowDifference.Kind.MISSING, table.rows().get(1).kind());
            assertEquals(Orders.ROWS - 1, table.sourceRows());
            assertEquals(Orders.ROWS, table.targetRows());
            assertEquals(
                    List.of(new FieldDifference(
                            "created", "2026-01-01T06:51:33.809134Z", "2026-01-01T06:51:33.809135Z")),
                    row(table, 60_006).fields());
            assertEquals(
                    List.of(new FieldDifference("note", null, "")),
                    row(table, 30_030).fields());
            reporter.publishEntry("CHECKSUM with ten differences", rate(result));
        }
    }

    @Test
    void aggregatesSayWhichFiguresDiffer(TestServers servers) throws SQLException {
        try (Stores stores = Orders.equal(servers, "differing_figures", 1_000)) {
            ((TestDatabase) stores.target())
                    .run(
                            "update sales set total = total + 0.5 where id = 3; update sales set state = 'Paid' where id = 6;"
                                    + " update sales set note = null where id = 9; delete from sales where id = 3000");
            TableResult quiet = compare(stores, Orders.TABLE, Set.of(Level.AGGREGATE), Duration.ZERO)
                    .tables()
                    .getFirst();
            List<String> expected = List.of(
                    "NULLs in total: 20 in the source, 19 in the target",
                    "rows: 1000 in the source, 999 in the target",
                    "rows with status 'Paid': 0 in the source, 1 in the target",
                    "rows with status 'Zażółć': 333 in the source, 332 in the target",
                    "rows with status 'open': 334 in the source, 333 in the target",
                    "sum of id: 1501500 in the source, 1498500 in the target",
                    "sum of row_version: 1000 in the source, 999 in the target",
                    "sum of total: -112700 in the source, -112699.5 in the target",
                    "least total: -299.63 in the source, -299.26 in the target",
                    "greatest id: 3000 in the source, 2997 in the target",
                    "latest created: 2026-01-01T00:20:34.567Z in the source, 2026-01-01T00:20:33.332433Z in the target");
            assertEquals(expected, quiet.figures());
            TableResult live = compare(stores, Orders.TABLE, Set.of(Level.AGGREGATE), Duration.ofMillis(300))
                    .tables()
                    .getFirst();
            assertEquals(expected, live.figures());
            assertEquals(999, live.targetRows());
        }
    }

    @Test
    void anEmptyTargetMissesEveryRowAndListsSoMany(TestServers servers) throws SQLException {
        try (Stores stores = Orders.equal(servers, "empty_target", 25_000)) {
            ((TestDatabase) stores.target()).run("truncate sales");
            TableResult table =
                    compare(stores, Orders.TABLE, ALL, Duration.ZERO).tables().getFirst();
            assertEquals(25_000, table.sourceRows());
            assertEquals(0, table.targetRows());
            assertTrue(table.rows().size() >= Narrowing.LIMIT, table.rows().size() + " rows");
            assertTrue(
                    table.figures().stream().anyMatch(figure -> figure.startsWith("more than 10,000 rows differ")),
                    table.figures().toString());
        }
    }

    @Test
    void emptyTablesAreEqual(TestServers servers) throws SQLException {
        try (Stores stores = Orders.equal(servers, "empty_both", 1)) {
            ((TestDatabase) stores.source()).run("delete from orders");
            ((TestDatabase) stores.target()).run("delete from sales");
            assertTrue(compare(stores, Orders.TABLE, ALL, Duration.ZERO).equal());
        }
    }

    @Test
    void theSampleDrawsTheSameRowsForTheSameSeedAndSeesWhatItDraws(TestServers servers) throws SQLException {
        try (Stores stores = Orders.equal(servers, "sampled", 10_000)) {
            ((TestDatabase) stores.target()).run("update sales set note = 'x' where id % 30 = 0");
            TableResult first = compare(stores, Orders.TABLE, Set.of(Level.SAMPLE), Duration.ZERO)
                    .tables()
                    .getFirst();
            TableResult again = compare(stores, Orders.TABLE, Set.of(Level.SAMPLE), Duration.ZERO)
                    .tables()
                    .getFirst();
            assertEquals(first, again);
            assertTrue(first.sourceRows() >= 900 && first.sourceRows() <= 1_002, first.sourceRows() + " rows");
            // one row in ten differs: 100 of 1,000 expected, standard deviation 9.5
            assertTrue(
                    first.rows().size() > 50 && first.rows().size() < 150,
                    first.rows().size() + " differ");
            assertTrue(first.rows().stream()
                    .allMatch(row -> (Long) row.key().values().getFirst() % 30 == 0));
        }
    }

    @Test
    void everyTypeAndEveryRefusedValueComparesEqualWithItsConversion(TestServers servers) throws SQLException {
        try (Stores stores = allTypes(servers, "all_types_equal")) {
            ComparisonResult result = compare(stores, AllTypes.TABLE, ALL, Duration.ZERO);
            assertEquals(List.of(), result.tables().getFirst().figures());
            assertEquals(List.of(), result.tables().getFirst().rows());
            assertEquals(303, result.tables().getFirst().sourceRows());
        }
    }

    @Test
    void withoutConversionsTheRefusedValuesAreDifferences(TestServers servers) throws SQLException {
        List<ColumnMapping> strict = AllTypes.TABLE.columns().stream()
                .map(column -> new ColumnMapping(
                        column.source(), column.target(), column.type(), column.scale(), Set.<Conversion>of()))
                .toList();
        TableMapping table = new TableMapping("all types", "All_Types", "id", "version", null, null, strict);
        SortedMap<Long, List<String>> expected = new TreeMap<>(
                Map.of(1_001L, List.of("name"), 1_002L, List.of("made", "day"), 1_003L, List.of("active")));
        try (Stores stores = allTypes(servers, "all_types_strict")) {
            for (Level level : List.of(Level.CHECKSUM, Level.SAMPLE)) {
                TableResult result = compare(stores, table, Set.of(level), Duration.ZERO)
                        .tables()
                        .getFirst();
                assertEquals(expected, columns(result.rows()), level.name());
                assertEquals(
                        List.of(new FieldDifference("active", "2", "1")),
                        row(result, 1_003).fields());
            }
            assertFalse(compare(stores, table, Set.of(Level.AGGREGATE), Duration.ZERO)
                    .equal());
        }
    }

    static void plant(Stores stores) throws SQLException {
        ((TestDatabase) stores.source()).run(IN_SOURCE);
        ((TestDatabase) stores.target()).run(IN_TARGET);
    }

    static ComparisonResult compare(Stores stores, TableMapping table, Set<Level> levels, Duration settle) {
        return new StoreComparison()
                .compare(
                        stores,
                        List.of(ComparedTable.of(table)),
                        new ComparisonSettings(levels, 1_000, settle, 1),
                        () -> false);
    }

    static SortedMap<Long, List<String>> columns(List<RowDifference> rows) {
        SortedMap<Long, List<String>> columns = new TreeMap<>();
        rows.forEach(row -> columns.put(
                (Long) row.key().values().getFirst(),
                row.kind() == RowDifference.Kind.CHANGED
                        ? row.fields().stream().map(FieldDifference::column).collect(Collectors.toList())
                        : List.of()));
        return columns;
    }

    static String rate(ComparisonResult result) {
        long rows = result.tables().stream().mapToLong(TableResult::sourceRows).sum();
        return "%,d rows/s".formatted(rows * 1_000 / Math.max(1, result.took().toMillis()));
    }

    private static RowDifference row(TableResult table, long key) {
        return table.rows().stream()
                .filter(row -> row.key().equals(RowKey.of(key)))
                .findFirst()
                .orElseThrow();
    }

    /// 300 random rows and three with values that PostgreSQL refuses, converted by hand in the target.
    private static Stores allTypes(TestServers servers, String name) throws SQLException {
        Stores stores = servers.mariadbToPostgres(name);
        ((TestDatabase) stores.source()).run(AllTypes.MARIADB);
        ((TestDatabase) stores.target()).run(AllTypes.POSTGRES);
        Random random = new Random(5);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (long key = 1; key <= 300; key++) {
            rows.add(AllTypes.row(key, random));
        }
        for (Side side : Side.values()) {
            TestRows.insert(stores.of(side), AllTypes.TABLE, rows);
        }
        ((TestDatabase) stores.source()).run("""
                insert into `all types` (id, name, made, day, active, version) values
                  (1001, 'a\\0b', null, null, null, 1), (1002, null, '0000-00-00', '0000-00-00', null, 1),
                  (1003, null, null, null, 2, 1)""");
        ((TestDatabase) stores.target()).run("""
                insert into "All_Types" (t_id, t_name, t_active, t_version) values
                  (1001, 'a\uFFFDb', null, 1), (1002, null, null, 1), (1003, null, true, 1)""");
        return stores;
    }
}
