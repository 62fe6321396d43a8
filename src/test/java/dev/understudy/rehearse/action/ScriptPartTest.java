package dev.understudy.rehearse.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.dialect.Dialects;
import dev.understudy.project.Product;
import dev.understudy.project.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How a script is cut into parts, each of which may run in another process than the one before.
class ScriptPartTest {

    @Test
    void onPostgresqlAllIsOneTransactionButWhatForbidsIt() {
        assertEquals(
                List.of(
                        part(List.of(), true, "create table a (id int)", "insert into a values (1)"),
                        part(List.of(), false, "create index concurrently a_id on a (id)"),
                        part(List.of(), true, "drop table b")),
                parts(Product.POSTGRESQL, """
                        create table a (id int);
                        insert into a values (1);
                        create index concurrently a_id on a (id);
                        drop table b;
                        """));
    }

    @Test
    void onMariaDbADefinitionStandsAlone() {
        assertEquals(
                List.of(
                        part(List.of(), false, "create table a (id int)"),
                        part(List.of(), true, "insert into a values (1)", "update a set id = 2"),
                        part(List.of(), false, "drop table b")),
                parts(Product.MARIADB, """
                        create table a (id int);
                        insert into a values (1);
                        update a set id = 2;
                        drop table b;
                        """));
    }

    @Test
    void whatAScriptSaysAboutItsSessionIsSaidAgainBeforeEachLaterPart() {
        assertEquals(
                List.of(
                        part(List.of(), false, "create table a (id int)"),
                        part(List.of("set foreign_key_checks = 0"), false, "drop table b"),
                        part(List.of("set foreign_key_checks = 0", "set sql_mode = ''"), true, "delete from a"),
                        part(List.of("set foreign_key_checks = 0", "set sql_mode = ''"), false, "drop table a")),
                parts(Product.MARIADB, """
                        create table a (id int);
                        set foreign_key_checks = 0;
                        drop table b;
                        -- nobody counts on it
                        set sql_mode = '';
                        delete from a;
                        drop table a;
                        """));
        assertEquals(
                List.of(
                        part(List.of("SET search_path TO shop"), true, "create table a (id int)"),
                        part(List.of("SET search_path TO shop", "reset lock_timeout"), true, "drop table b")),
                parts(Product.POSTGRESQL, """
                        SET search_path TO shop;
                        create table a (id int);
                        reset lock_timeout;
                        drop table b;
                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"set local lock_timeout = '2s'", "set constraints all deferred", "set transaction read only"})
    void whatBelongsToATransactionStaysInIt(String statement) {
        assertEquals(
                List.of(part(List.of(), true, statement, "delete from a")),
                parts(Product.POSTGRESQL, statement + "; delete from a;"));
    }

    @Test
    void whatBelongsToTheServerIsNoSettingOfASession() {
        assertEquals(
                List.of(part(List.of(), true, "set global max_connections = 10")),
                parts(Product.MARIADB, "set global max_connections = 10;"));
    }

    private static ScriptPart part(List<String> session, boolean transaction, String... statements) {
        return new ScriptPart(Side.TARGET, session, List.of(statements), transaction);
    }

    private static List<ScriptPart> parts(Product product, String script) {
        return ScriptPart.of(Side.TARGET, Dialects.of(product), script).stream()
                .map(part -> new ScriptPart(
                        part.side(),
                        part.session().stream().map(ScriptPartTest::plain).toList(),
                        part.statements().stream().map(ScriptPartTest::plain).toList(),
                        part.transaction()))
                .toList();
    }

    private static String plain(String statement) {
        return dev.understudy.dialect.DdlProbe.bare(statement);
    }
}
