package dev.understudy.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.understudy.compare.TestDatabase;
import dev.understudy.compare.TestServers;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Conversion;
import dev.understudy.project.Product;
import dev.understudy.project.Side;
import dev.understudy.project.TableMapping;
import dev.understudy.project.ValueType;
import dev.understudy.staging.Stores;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Runs in a default time zone with summer time, which no value may show.
@ExtendWith(TestServers.Extension.class)
class ValuesIT {
    private static final int ROWS = 4_000;

    private final TimeZone before = TimeZone.getDefault();

    @BeforeEach
    void liveInWarsaw() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Warsaw"));
    }

    @AfterEach
    void goHome() {
        TimeZone.setDefault(before);
    }

    @Test
    void javaPostgresAndMariaDbAgreeOnEveryValueAndEveryDigest(TestServers servers) throws SQLException {
        Random random = new Random(7);
        SortedMap<Long, List<@Nullable Object>> rows = new TreeMap<>();
        SortedMap<Long, Long> digests = new TreeMap<>();
        for (long key : IntStream.range(-5, ROWS).asLongStream().toArray()) {
            rows.put(key, AllTypes.row(key, random));
            digests.put(key, RowDigest.of(AllTypes.TABLE.columns(), rows.get(key)));
        }
        try (Stores stores = servers.mariadbToPostgres("all_values")) {
            ((TestDatabase) stores.source()).run(AllTypes.MARIADB);
            ((TestDatabase) stores.target()).run(AllTypes.POSTGRES);
            for (Side side : Side.values()) {
                TestRows.insert(stores.of(side), AllTypes.TABLE, new ArrayList<>(rows.values()));
                assertEquals(rows, TestRows.read(stores.of(side), AllTypes.TABLE), side.word());
                assertEquals(digests, TestRows.digests(stores.of(side), AllTypes.TABLE), side.word());
            }
        }
    }

    @Test
    void valuesThatPostgresRefusesAreConvertedAlikeByCodecAndDigest(TestServers servers) throws SQLException {
        try (TestDatabase source = servers.database(Product.MARIADB, Side.SOURCE, "refused_values")) {
            source.run(AllTypes.MARIADB + """
                    ; insert into `all types` (id, name, active, made, day, version) values
                      (1, 'a\\0b', 2, '0000-00-00', '0000-00-00', 1),
                      (2, '\\0', -1, '0000-00-00 00:00:00', null, 1),
                      (3, '', 0, null, '0000-00-00', 1)""");
            Map<Long, List<@Nullable Object>> expected = new TreeMap<>(Map.of(
                    1L, row(1L, "a\uFFFDb", true),
                    2L, row(2L, "\uFFFD", true),
                    3L, row(3L, "", false)));
            assertEquals(expected, TestRows.read(source, AllTypes.TABLE));
            Map<Long, Long> digests = new TreeMap<>();
            expected.forEach((key, row) -> digests.put(key, RowDigest.of(AllTypes.TABLE.columns(), row)));
            assertEquals(digests, TestRows.digests(source, AllTypes.TABLE));
        }
    }

    @Test
    void withoutAConversionSuchAValueIsNeverBentIntoAnother(TestServers servers) throws SQLException {
        Map<String, ColumnMapping> bad = Map.of(
                "2", new ColumnMapping("v", "v", ValueType.BOOLEAN, 0, Set.<Conversion>of()),
                "'0000-00-00'", new ColumnMapping("d", "d", ValueType.TIMESTAMP, 0, Set.<Conversion>of()),
                "'2020-00-05'", new ColumnMapping("d", "d", ValueType.DATE, 0, Set.of(Conversion.ZERO_DATE_TO_NULL)),
                "1.25", new ColumnMapping("v", "v", ValueType.DECIMAL, 1, Set.<Conversion>of()),
                "'no uuid'", new ColumnMapping("t", "t", ValueType.UUID, 0, Set.<Conversion>of()));
        try (TestDatabase source = servers.database(Product.MARIADB, Side.SOURCE, "bad_values")) {
            for (Map.Entry<String, ColumnMapping> value : bad.entrySet()) {
                ColumnMapping column = value.getValue();
                source.run(
                        "drop table if exists t; create table t (id int primary key, v decimal(9,3), d datetime, t text)");
                source.run(
                        "insert into t (id, %s) values (1, %s), (2, null)".formatted(column.source(), value.getKey()));
                ColumnMapping key = new ColumnMapping("id", "id", ValueType.INTEGER, 0, Set.<Conversion>of());
                TableMapping table = new TableMapping("t", "t", "id", null, null, null, List.of(key, column));
                assertThrows(SQLDataException.class, () -> TestRows.read(source, table), value.getKey());
                Long ofNull = RowDigest.of(table.columns(), Arrays.asList(1L, null));
                assertEquals(
                        false, ofNull.equals(TestRows.digests(source, table).get(1L)), value.getKey());
            }
        }
    }

    @Test
    void relativesOfTheUsualColumnTypesAreReadToo(TestServers servers) throws SQLException {
        ColumnMapping key = new ColumnMapping("id", "id", ValueType.INTEGER, 0, Set.<Conversion>of());
        ColumnMapping flag = new ColumnMapping("flag", "flag", ValueType.BOOLEAN, 0, Set.<Conversion>of());
        ColumnMapping code = new ColumnMapping("code", "code", ValueType.TEXT, 0, Set.<Conversion>of());
        ColumnMapping kind = new ColumnMapping("kind", "kind", ValueType.TEXT, 0, Set.<Conversion>of());
        ColumnMapping made = new ColumnMapping("made", "made", ValueType.TIMESTAMP, 0, Set.<Conversion>of());
        TableMapping table = new TableMapping("t", "t", "id", null, null, null, List.of(key, flag, code, kind, made));
        List<@Nullable Object> row = List.of(1L, true, "ab", "new", Instant.parse("2026-07-01T10:00:00.5Z"));
        try (Stores stores = servers.mariadbToPostgres("relatives")) {
            ((TestDatabase) stores.source())
                    .run(
                            "create table t (id int unsigned primary key, flag bit(1), code char(5), kind enum('new','old'),"
                                    + " made timestamp(6) null)");
            ((TestDatabase) stores.target())
                    .run("create type kind as enum ('new', 'old'); create table t"
                            + " (id int primary key, flag smallint, code char(5), kind kind, made timestamp)");
            ((TestDatabase) stores.target()).run("insert into t values (2, 0, null, null, null)");
            TestRows.insert(stores.source(), table, List.of(row));
            ((TestDatabase) stores.target()).run("insert into t values (1, 1, 'ab', 'new', '2026-07-01 10:00:00.5')");
            for (Side side : Side.values()) {
                assertEquals(row, TestRows.read(stores.of(side), table).get(1L), side.word());
                assertEquals(
                        RowDigest.of(table.columns(), row),
                        TestRows.digests(stores.of(side), table).get(1L),
                        side.word());
            }
        }
    }

    private static List<@Nullable Object> row(long key, String name, boolean active) {
        List<@Nullable Object> row = new ArrayList<>();
        AllTypes.TABLE.columns().forEach(_ -> row.add(null));
        row.set(0, key);
        row.set(3, name);
        row.set(5, active);
        row.set(11, 1L);
        return row;
    }
}
