package dev.understudy.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.project.Side;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The command that holds two databases against each other, on two real servers that no project knows.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompareCommandIT {
    /// Tables with every kind of key; `uuid_type` stands for what differs between the products.
    private static final String KEYS = """
            create table pair (a int, b int, v varchar(20), primary key (a, b));
            create table word (w varchar(20) primary key, v int);
            create table thing (id uuid_type primary key, v int);
            create table mixed (w varchar(20), n int, v int, primary key (w, n));
            create table dated (d date, n bigint, v int, primary key (d, n));
            create table heap (w varchar(20), v int);
            insert into pair values (1, 1, 'a'), (1, 2, 'b'), (2, 1, 'c'), (7, 9, 'd');
            insert into word values ('a', 1), ('B', 2), ('ż', 3), ('', 4), ('a|b', 5);
            insert into thing values ('00000000-0000-0000-0000-00000000000a', 1),
              ('ffffffff-0000-4000-8000-000000000001', 2);
            insert into mixed values ('x', 1, 1), ('x', 2, 2), ('y', 1, 3);
            insert into dated values ('2026-01-01', 1, 1), ('2026-01-01', 2, 2), ('1999-12-31', 1, 3);
            insert into heap values ('same', 1), ('same', 1), ('other', 2), (null, null);
            insert into heap select 'often', 1 from pair a, pair b, pair c;
            """;

    @TempDir
    private static Path folder;

    private TwoServers servers;

    @BeforeAll
    void start() {
        servers = new TwoServers(folder);
    }

    @AfterAll
    void stop() {
        servers.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        servers.empty();
    }

    private void both(String script) throws SQLException {
        servers.run(Side.SOURCE, script.replace("uuid_type", "char(36)"));
        servers.run(Side.TARGET, script.replace("uuid_type", "uuid"));
    }

    @Test
    void equalTablesWithEveryKindOfKeyAreEqualAtEveryLevel() throws Exception {
        both(KEYS);
        for (String level : List.of("aggregate", "checksum", "all")) {
            Typed.Ended ended = servers.compare("--level", level);
            assertEquals(0, ended.code(), ended.out() + ended.err());
            assertTrue(ended.out().contains("EQUAL. Everything was compared"), ended.out());
        }
        Typed.Ended sample = servers.compare("--level", "sample", "--tables", "pair,word,thing,mixed,dated");
        assertEquals(0, sample.code(), sample.out() + sample.err());
    }

    @Test
    void rowsThatDifferAreNamedWhateverTheirKey() throws Exception {
        both(KEYS);
        servers.run(Side.TARGET, """
                update pair set v = 'B' where a = 1 and b = 2;
                delete from pair where a = 7;
                insert into word values ('A', 1);
                update word set v = 33 where w = 'ż';
                update thing set v = 22 where v = 2;
                delete from mixed where w = 'x' and n = 2;
                update dated set v = 4 where d = '1999-12-31';
                insert into heap values ('same', 1), ('often', 1);
                delete from heap where w = 'other'""");
        JsonNode report = TwoServers.json(servers.compare("--json", "--level", "checksum"));
        assertEquals(
                List.of(
                        "dated changed [1999-12-31, 1] v: 3, 4",
                        "heap missing row, extra row, row",
                        "mixed missing [x, 2]",
                        "pair missing [7, 9] changed [1, 2] v: b, B",
                        "thing changed ffffffff-0000-4000-8000-000000000001 v: 2, 22",
                        "word extra A changed ż v: 3, 33"),
                Compared.summary(report));
    }

    /// What MariaDB takes for one key PostgreSQL takes for two.
    @Test
    void keysThatOneStoreTakesForTheSameAreToldApart() throws Exception {
        both("create table word (w varchar(20) primary key, v int)");
        servers.run(Side.SOURCE, "insert into word values ('a', 1), ('b ', 2)");
        servers.run(Side.TARGET, "insert into word values ('A', 1), ('b', 2)");
        JsonNode report = TwoServers.json(servers.compare("--json", "--level", "checksum"));
        assertEquals(List.of("word missing a, b  extra A, b"), Compared.summary(report));
    }

    @Test
    void aRowThatIsThereTwiceIsNotTakenForOne() throws Exception {
        servers.run(Side.SOURCE, "create table t (id int primary key, v int); insert into t values (1, 1), (2, 2)");
        servers.run(Side.TARGET, "create table t (id int, v int); insert into t values (1, 1), (2, 2), (2, 2)");
        JsonNode report = TwoServers.json(servers.compare("--json", "--level", "checksum"));
        JsonNode twice = report.at("/tables/0/duplicated/0");
        assertEquals(2, twice.path("key").asInt());
        assertEquals(1, twice.path("source").asInt());
        assertEquals(2, twice.path("target").asInt());
    }

    /// More rows than are fetched at once, by a key that cannot be cut into ranges, and with one first column.
    @Test
    void fewAmongManyAreFoundByBuckets() throws Exception {
        both("create table many (w varchar(20) primary key, v int);"
                + "create table skewed (a int, b int, v int, primary key (a, b));"
                + "create table heap (w varchar(20), v int)");
        servers.run(
                Side.SOURCE,
                "insert into many select concat('k', seq), seq from seq_1_to_60000;"
                        + "insert into skewed select 1, seq, seq from seq_1_to_60000;"
                        + "insert into heap select concat('k', seq div 2), seq div 2 from seq_1_to_60000");
        servers.run(
                Side.TARGET,
                "insert into many select 'k' || s, s from generate_series(1, 60000) s;"
                        + "insert into skewed select 1, s, s from generate_series(1, 60000) s;"
                        + "insert into heap select 'k' || s / 2, s / 2 from generate_series(1, 60000) s");
        assertEquals(0, servers.compare().code());
        servers.run(
                Side.TARGET,
                "update many set v = 0 where w = 'k777'; delete from skewed where b = 33333; delete from skewed where b = 7;"
                        + " update heap set v = -1 where v = 500");
        JsonNode report = TwoServers.json(servers.compare("--json", "--level", "checksum"));
        assertEquals(
                List.of(
                        "heap missing row, extra row",
                        "many changed k777 v: 777, 0",
                        "skewed missing [1, 7], [1, 33333]"),
                Compared.summary(report));
    }

    @Test
    void whatCannotBeComparedIsNamedAndTheRestIsCompared() throws Exception {
        both("create table seen (id int primary key, v int); create table hidden (id int primary key, v int)");
        servers.run(
                Side.SOURCE,
                "create table shape (id int primary key, p point); create table alone (id int primary key)");
        servers.run(Side.TARGET, """
                create table shape (id int primary key, p point, late int);
                create table elsewhere (id int primary key);
                revoke all on hidden from current_user""");

        Typed.Ended ended = servers.compare("--json");

        JsonNode report = TwoServers.json(ended);
        List<String> notCompared = new ArrayList<>();
        report.path("notCompared")
                .forEach(one -> notCompared.add(
                        one.path("what").asText() + ": " + one.path("why").asText()));
        assertEquals(5, notCompared.size(), notCompared.toString());
        assertEquals(
                List.of(
                        "table alone: The target has no such table, or its user may not see it.",
                        "column shape.p: There is no form in which point and point can be compared.",
                        "column shape.late: Only the target has it.",
                        "table elsewhere: The source has no such table, or its user may not see it."),
                notCompared.subList(0, 4));
        assertTrue(
                notCompared
                        .get(4)
                        .startsWith("table hidden: The target says: ERROR: permission denied for table hidden"),
                notCompared.get(4));
        assertEquals(2, ended.code());
        assertEquals(List.of("seen equal", "shape equal"), Compared.states(report));
        assertFalse(report.path("equal").asBoolean());

        servers.run(Side.TARGET, "insert into seen values (1, 1)");
        assertEquals(1, servers.compare().code());
    }

    /// The wrong schema, or a user without rights: nothing seen is not nothing different.
    @Test
    void whereThereIsNothingToCompareNothingIsCalledEqual() {
        Typed.Ended ended = servers.compare();
        assertEquals(2, ended.code(), ended.out());
        assertTrue(ended.out().contains("Neither database has a table that its user may see."), ended.out());
    }

    @Test
    void aSampleOfATableWithoutAKeyIsNoComparison() throws Exception {
        both("create table heap (v int); insert into heap values (1)");
        servers.run(Side.TARGET, "insert into heap values (2)");
        Typed.Ended ended = servers.compare("--level", "sample");
        assertEquals(2, ended.code(), ended.out());
        assertTrue(ended.out().contains("table heap: It has no key by which rows could be drawn."), ended.out());
    }

    /// No server finds 0.1 in a column of floats: such a key cannot be asked for.
    @Test
    void rowsWithABinaryFractionForAKeyAreComparedByWhatTheyHold() throws Exception {
        servers.run(
                Side.SOURCE, "create table f (k float primary key, v int); insert into f values (0.1, 1), (0.2, 2)");
        servers.run(Side.TARGET, "create table f (k real primary key, v int); insert into f values (0.1, 1), (0.2, 3)");
        Typed.Ended ended = servers.compare("--level", "checksum");
        assertEquals(1, ended.code(), ended.out());
        assertTrue(ended.out().contains("2 differences found"), ended.out());
    }

    @Test
    void theRepairMakesTheTargetEqualAndIsNotRunByItself() throws Exception {
        String table = "create table t (id int primary key, w varchar(40), d decimal(8,2), m %s, r %s, f %s)";
        servers.run(Side.SOURCE, table.formatted("datetime(6)", "varbinary(9)", "tinyint(1)"));
        servers.run(Side.TARGET, table.formatted("timestamptz", "bytea", "boolean"));
        servers.run(Side.SOURCE, """
                insert into t values (1, 'it''s \\\\ "x"; -- ż', 1.50, '2026-01-01 10:00:00.000001', x'00ff', 1),
                  (2, null, null, null, null, null), (3, 'same', 3, null, null, 0), (4, '', -0.01, null, '', 0)""");
        servers.run(Side.TARGET, """
                insert into t (id, w, d) values (2, 'x', 1), (3, 'same', 4), (5, 'too many', 5)""");
        Path repair = folder.resolve("repair.sql");

        assertEquals(1, servers.compare("--repair", repair.toString()).code());
        assertEquals(1, servers.compare().code(), "it was run by itself");
        String sql = Files.readString(repair);
        servers.run(Side.TARGET, sql);

        Typed.Ended ended = servers.compare();
        assertEquals(0, ended.code(), () -> ended.out() + sql);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--tables nothing                  | 2  | Neither database has it",
                "--tables t                        | 0  | EQUAL",
                "--where id<2                      | 0  | Only rows with: id<2",
                "--level deep                      | 64 | --level is aggregate",
                "--settle soon                     | 64 | --settle takes a number",
                "--loosen t.v=anything             | 64 | --loosen takes",
                "--loosen *=zero-date-to-null      | 0  | Loosened: t.d: zero-date-to-null",
                "--connections 17                  | 64 | --connections must be 1 to 16",
                "--where broken(                   | 2  | table t: The"
            })
    void optionsDoWhatTheySay(String options, int code, String says) throws Exception {
        both("create table t (id int primary key, v int, d date); insert into t values (1, 1, null), (2, 2, null)");
        Typed.Ended ended = servers.compare(options.split(" "));
        assertEquals(code, ended.code(), ended.out() + ended.err());
        assertTrue((ended.out() + ended.err()).contains(says), ended.out() + ended.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop",
                "db2://a@127.0.0.1:1/shop",
                "postgresql://127.0.0.1:1/shop",
                "postgresql://a:secret@127.0.0.1:1/shop",
                "postgresql://a@127.0.0.1/shop",
                "postgresql://a@127.0.0.1:1",
                "postgresql://a@127.0.0.1:1/shop?x",
                "postgresql://a@127.0.0.1:1/shop?secret=HOME"
            })
    void aConnectionThatCannotBeReadIsRefusedWithASentence(String text) {
        Typed.Ended ended = servers.typed().run("compare", "--source", text, "--target", text);
        assertEquals(64, ended.code(), ended.err());
        assertTrue(ended.err().contains("The source cannot be read."), ended.err());
    }

    @Test
    void aHostThatNobodyTrustsIsRefused() {
        String text = "postgresql://a@198.51.100.7:5432/shop?secret=UNDERSTUDY_SECRET_SOURCE";
        Typed.Ended ended = servers.typed().run("compare", "--source", text, "--target", text);
        assertEquals(77, ended.code(), ended.err());
        assertTrue(ended.err().contains("--trust-host 198.51.100.7:5432"), ended.err());
    }
}
