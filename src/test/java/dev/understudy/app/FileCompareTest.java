package dev.understudy.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Databases that are files, compared by command: a shop in SQLite and the same one in H2.
class FileCompareTest {
    private static final String TABLES = """
            create table customer (id integer primary key, name varchar(60), joined timestamp, vip boolean,
                balance decimal(10,2));
            create table visit (customer_id integer not null, made_on date not null, note varchar(60),
                primary key (customer_id, made_on));
            insert into customer values (1, 'Ada', '2026-01-02 03:04:05.000006', true, 12.50);
            insert into customer values (2, 'Zoë ', '1999-12-31 23:59:59', false, 0);
            insert into customer values (3, null, null, null, null);
            insert into visit values (1, '2026-01-02', 'first');
            insert into visit values (1, '2026-01-03', 'second')""";

    @TempDir
    private Path folder;

    private Path sqlite = Path.of("");
    private Path h2 = Path.of("");

    @BeforeEach
    void shops() throws SQLException {
        sqlite = folder.resolve("shop.db");
        h2 = folder.resolve("shop.mv.db");
        onSqlite(TABLES);
        onH2(TABLES);
    }

    @Test
    void equalFilesAreEqualBothWays() throws IOException {
        Typed.Ended there = compare("sqlite:" + sqlite, "h2:" + h2);
        assertEquals(0, there.code(), there.out() + there.err());
        Typed.Ended back = compare("h2:" + h2, "sqlite:" + sqlite);
        assertEquals(0, back.code(), back.out() + back.err());
        JsonNode report = json(compare("sqlite:" + sqlite, "h2:" + h2, "--json"));
        assertEquals(3, report.at("/tables/0/sourceRows").asInt());
        assertEquals(2, report.at("/tables/1/targetRows").asInt());
    }

    @Test
    void everyPlantedDifferenceIsNamed() throws Exception {
        onH2("""
                update customer set joined = timestampadd(microsecond, 1, joined) where id = 1;
                update customer set name = 'Zoë' where id = 2;
                update customer set name = '' where id = 3;
                insert into customer (id) values (9);
                delete from visit where made_on = date '2026-01-03'""");
        JsonNode report = json(compare("sqlite:" + sqlite, "h2:" + h2, "--json"));
        JsonNode customer = report.at("/tables/0");
        assertEquals(1, customer.path("extra").size());
        assertEquals("joined", customer.at("/changed/0/columns/0/name").asText());
        assertEquals("Zoë ", customer.at("/changed/1/columns/0/source").asText());
        assertEquals("", customer.at("/changed/2/columns/0/target").asText());
        assertEquals(3, customer.path("changed").size());
        assertEquals(1, report.at("/tables/1/missing").size());
    }

    /// SQLite takes a text into a column of numbers, where ranges of numbers pass it by.
    @Test
    void aValueOfAnotherTypeThanItsColumnIsNotPassedOver() throws Exception {
        onSqlite("update visit set customer_id = 'one' where note = 'first'");
        onSqlite("update customer set balance = 'much' where id = 1");
        JsonNode report = json(compare("sqlite:" + sqlite, "h2:" + h2, "--json"));
        assertEquals("much", report.at("/tables/0/changed/0/columns/0/source").asText());
        assertEquals(1, report.at("/tables/1/missing").size());
        assertEquals(1, report.at("/tables/1/extra").size());
    }

    /// Canonical texts know microseconds; what is more exact must not look equal.
    @Test
    void aNanosecondIsNotPassedOver() throws Exception {
        onSqlite("update customer set joined = '2026-01-02 03:04:05.000006001' where id = 1");
        onSqlite("update customer set joined = '1999-12-31T23:59:59+00:00' where id = 2");
        JsonNode report = json(compare("sqlite:" + sqlite, "h2:" + h2, "--json"));
        assertEquals(1, report.at("/tables/0/changed").size());
        assertEquals(
                "2026-01-02 03:04:05.000006001",
                report.at("/tables/0/changed/0/columns/0/source").asText());

        onSqlite("update customer set joined = '2026-01-02 05:04:05.000006+02' where id = 1");
        assertEquals(0, compare("sqlite:" + sqlite, "h2:" + h2).code());
        onH2("alter table customer alter column joined timestamp(9)");
        onH2("update customer set joined = timestampadd(nanosecond, 1, joined) where id = 1");
        assertEquals(1, compare("sqlite:" + sqlite, "h2:" + h2).code());
    }

    @Test
    void twoRunsOfBytesWhereTextsShouldBeAreToldApart() throws Exception {
        Path other = folder.resolve("other.db");
        onSqlite("update customer set name = x'ff' where id = 1");
        Files.copy(sqlite, other);
        onSqlite("update customer set name = x'fe' where id = 1");
        assertEquals(1, compare("sqlite:" + sqlite, "sqlite:" + other).code());
    }

    @Test
    void nothingIsWrittenToAFile() throws IOException {
        byte[] before = Files.readAllBytes(sqlite);
        long h2Before = Files.getLastModifiedTime(h2).toMillis();
        assertEquals(0, compare("sqlite:" + sqlite, "h2:" + h2).code());
        assertEquals(before.length, Files.size(sqlite));
        assertTrue(java.util.Arrays.equals(before, Files.readAllBytes(sqlite)));
        assertEquals(h2Before, Files.getLastModifiedTime(h2).toMillis());
    }

    @Test
    void whatCannotBeOpenedIsSaid() throws IOException {
        Typed.Ended none = compare("sqlite:" + folder.resolve("none.db"), "h2:" + h2);
        assertEquals(69, none.code());
        assertTrue(none.err().contains("none.db is no file."), none.err());
        assertFalse(Files.exists(folder.resolve("none.db")));

        Path text = Files.writeString(folder.resolve("letter.db"), "Dear reader, this is no database. ".repeat(40));
        Typed.Ended letter = compare("sqlite:" + text, "h2:" + h2);
        assertEquals(69, letter.code());
        assertTrue(letter.err().contains("not a database"), letter.err());

        Typed.Ended stranger = compare("sqlite:" + sqlite, "h2:" + h2 + "?user=mallory");
        assertEquals(69, stranger.code());
        assertTrue(stranger.err().contains("Wrong user name or password"), stranger.err());

        Typed.Ended untrusted = new Typed(folder.resolve("user"), folder)
                .run("compare", "--source", "sqlite:" + sqlite, "--target", "h2:" + h2);
        assertEquals(77, untrusted.code());
        assertTrue(untrusted.err().contains("--trust-file"), untrusted.err());

        Path evil = Files.createFile(folder.resolve("a;INIT=runscript from 'x'.mv.db"));
        Typed.Ended smuggled = compare("sqlite:" + sqlite, "h2:" + evil, "--trust-file", evil.toString());
        assertEquals(77, smuggled.code(), smuggled.err());
        assertTrue(smuggled.err().contains("semicolon"), smuggled.err());
        assertEquals(64, compare("sqlite:" + sqlite, "h2:" + h2 + "?mode=mysql").code());
    }

    private Typed.Ended compare(String source, String target, String... more) {
        String[] words = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "compare", "--source", source, "--target", target, "--trust-file", h2.toString()),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        return new Typed(folder.resolve("user"), folder).run(words);
    }

    private static JsonNode json(Typed.Ended ended) throws IOException {
        return new ObjectMapper().readTree(ended.out());
    }

    private void onSqlite(String script) throws SQLException {
        run("jdbc:sqlite:" + sqlite, script);
    }

    private void onH2(String script) throws SQLException {
        run("jdbc:h2:file:" + folder.resolve("shop") + ";USER=sa;TIME ZONE=UTC", script);
    }

    private static void run(String url, String script) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String one : script.split(";\\s*", -1)) {
                statement.execute(one);
            }
        }
    }
}
