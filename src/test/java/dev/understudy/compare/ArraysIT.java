package dev.understudy.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.compare.ComparisonResult.RowDifference;
import dev.understudy.compare.ComparisonResult.TableResult;
import dev.understudy.dialect.PostgresDialect;
import dev.understudy.project.Product;
import dev.understudy.project.Side;
import dev.understudy.staging.Stores;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Arrays of PostgreSQL beside documents and beside each other: what looks alike is told apart.
@ExtendWith(TestServers.Extension.class)
@Execution(ExecutionMode.CONCURRENT)
class ArraysIT {
    @Test
    void whatLooksAlikeInAnArrayIsToldApart(TestServers servers) throws SQLException {
        try (Stores stores = servers.mariadbToPostgres("arrays_alike")) {
            ((TestDatabase) stores.source()).run("""
                    create table a (id int primary key, tags json);
                    insert into a values (1, '[]'), (2, null), (3, '[null]'), (4, '["NULL"]'), (5, '[""]'),
                      (6, '["a,b"]'), (7, '["{a}"]'), (8, '["\\\\""]'), (9, '["\\\\\\\\"]'), (10, '[["a"],["b"]]'),
                      (11, '"{a,b}"'), (12, '[ "a" , "b" ]'), (13, '{}')""");
            ((TestDatabase) stores.target()).run("""
                    create table a (id int primary key, tags text[]);
                    insert into a values (1, '{}'), (2, null), (3, '{NULL}'), (4, '{"NULL"}'), (5, '{""}'),
                      (6, '{"a,b"}'), (7, '{"{a}"}'), (8, '{"\\""}'), (9, '{"\\\\"}'), (10, '{{a},{b}}'),
                      (11, '{a,b}'), (12, '{a,b}'), (13, '{}')""");
            assertEquals(Set.of(11L, 13L), differing(compare(stores)));
            ((TestDatabase) stores.target()).run("""
                    update a set tags = case id when 1 then null when 2 then '{}' when 3 then '{"NULL"}'
                      when 4 then '{NULL}' when 5 then '{}' when 6 then '{a,b}' when 7 then '{a}' when 8 then '{""}'
                      when 9 then '{"\\\\\\\\"}' when 10 then '{a,b}' when 11 then '{a}' else '{b,a}' end::text[]""");
            assertEquals(13, differing(compare(stores)).size());
        }
    }

    @Test
    void anArrayThatBeginsElsewhereIsAnotherValue(TestServers servers) throws SQLException {
        String table = "create table a (id int primary key, n int[]); insert into a values ";
        try (Stores stores = postgres(servers, "arrays_bounds")) {
            ((TestDatabase) stores.source()).run(table + "(1, '{7,8}'), (2, '[0:1]={7,8}'), (3, '[1:2]={7,8}')");
            ((TestDatabase) stores.target()).run(table + "(1, '[0:1]={7,8}'), (2, '[0:1]={7,8}'), (3, '{7,8}')");
            TableResult result = compare(stores);
            assertEquals(Set.of(1L), differing(result));
            var field = result.rows().getFirst().fields().getFirst();
            assertEquals("[7,8]", field.source());
            assertEquals("[0:1]={7,8}", field.target());
        }
    }

    /// A document in a text column is read as it is, not as a text within JSON.
    @Test
    void aTextMayHoldTheDocument(TestServers servers) throws SQLException {
        try (Stores stores = postgres(servers, "arrays_texts")) {
            ((TestDatabase) stores.source()).run("""
                    create table a (id int primary key, t text, j jsonb, n numeric[]);
                    insert into a values (1, '[1.50, 2]', '[1.50, 2]', '{1.50,2}'), (2, '{1.5}', '[true]', '{0}')""");
            ((TestDatabase) stores.target()).run("""
                    create table a (id int primary key, t numeric(9,4)[], j bool[], n int[]);
                    insert into a values (1, '{1.5,2}', '{}', '{1}'), (2, '{1.5}', '{t}', '{0}')""");
            TableResult result = compare(stores);
            assertEquals(Set.of(1L, 2L), differing(result));
            assertEquals(List.of("j", "n"), columns(result.rows().get(0)));
            assertEquals(List.of("t"), columns(result.rows().get(1)));
        }
    }

    @Test
    void elementsWithoutAnExactFormAreNamed(TestServers servers) throws SQLException {
        try (Stores stores = servers.postgresToMariadb("arrays_not")) {
            ((TestDatabase) stores.source()).run("""
                    create type mood as enum ('glad'); create table a (id int primary key, f float8[], r real[],
                      b bytea[], c char(3)[], t timestamptz[], v int2vector, m mood[], x json[], d date[])""");
            ((TestDatabase) stores.target())
                    .run("create table a (id int primary key, f json, r json, b json, c json, t json, v json, m json,"
                            + " x json, d json)");
            Matching.Matched matched = new Matching(MatchingOptions.PLAIN).match(stores);
            assertEquals(
                    List.of("a.f", "a.r", "a.b", "a.c", "a.t", "a.v", "a.m", "a.x"),
                    matched.notCompared().stream()
                            .map(one -> one.what().replace("column ", ""))
                            .toList());
            assertTrue(matched.notCompared().getFirst().why().contains("double precision[] and longtext"));
        }
    }

    /// A database may cut the digits of its binary fractions off for all its sessions.
    @Test
    void everyDigitOfAFractionCountsWhateverTheDatabaseIsSetTo(TestServers servers) throws SQLException {
        String table = "create table a (id int primary key, n float8[], x float8); insert into a values ";
        try (Stores stores = postgres(servers, "arrays_digits")) {
            ((TestDatabase) stores.source()).run("alter database arrays_digits_a set extra_float_digits = -10");
            ((TestDatabase) stores.target()).run("alter database arrays_digits_b set extra_float_digits = -10");
            ((TestDatabase) stores.source()).run(table + "(1, '{0.1}', 0.1), (2, '{0.3}', 0.3)");
            ((TestDatabase) stores.target())
                    .run(table + "(1, '{0.1}', 0.1), (2, '{0.30000000000000004}', 0.30000000000000004)");
            TableResult result = compare(stores);
            assertEquals(Set.of(2L), differing(result));
            assertEquals(List.of("n", "x"), columns(result.rows().getFirst()));
        }
    }

    @Test
    void aTableWhoseKeyIsAnArrayHasNoneAndNoStatementIsWrittenForArrays(TestServers servers) throws SQLException {
        try (Stores stores = postgres(servers, "arrays_keys")) {
            ((TestDatabase) stores.source()).run("""
                    create table k (n int[] primary key); insert into k values ('{1,2}'), ('{3}');
                    create table a (id int primary key, n int[]); insert into a values (1, '{1}'), (2, null)""");
            ((TestDatabase) stores.target()).run("""
                    create table k (n int[] primary key); insert into k values ('{1,2}'), ('{4}');
                    create table a (id int primary key, n int[]); insert into a values (1, '{2}')""");
            Matching.Matched matched = new Matching(MatchingOptions.PLAIN).match(stores);
            var settings = new ComparisonSettings(Set.of(Level.CHECKSUM), 10, Duration.ZERO, 1);
            List<TableResult> results = new StoreComparison()
                    .compare(stores, matched.tables(), settings, () -> false)
                    .tables();
            assertEquals(
                    List.of(
                            "-- a: no statement is written for arrays; n of the row with key 1 is [1] in the source",
                            "insert into \"a\" (\"id\", \"n\") values (2, null)"),
                    new Repair(new PostgresDialect()).of(matched.tables().getFirst(), results.getFirst()));
            assertEquals(List.of(), matched.tables().get(1).key());
            assertEquals(2, results.get(1).rows().size());
        }
    }

    private static Stores postgres(TestServers servers, String name) throws SQLException {
        return new Stores(
                servers.database(Product.POSTGRESQL, Side.SOURCE, name + "_a"),
                servers.database(Product.POSTGRESQL, Side.TARGET, name + "_b"));
    }

    private static TableResult compare(Stores stores) {
        Matching.Matched matched = new Matching(MatchingOptions.PLAIN).match(stores);
        assertEquals(List.of(), matched.notCompared());
        var settings = new ComparisonSettings(EnumSet.of(Level.CHECKSUM, Level.SAMPLE), 100, Duration.ZERO, 1);
        return new StoreComparison()
                .compare(stores, matched.tables(), settings, () -> false)
                .tables()
                .getFirst();
    }

    private static Set<Long> differing(TableResult result) {
        return result.rows().stream()
                .map(row -> (Long) row.key().values().getFirst())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> columns(RowDifference row) {
        return row.fields().stream()
                .map(ComparisonResult.FieldDifference::column)
                .toList();
    }
}
