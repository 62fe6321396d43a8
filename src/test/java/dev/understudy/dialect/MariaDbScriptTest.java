package dev.understudy.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MariaDbScriptTest {
    private static List<String> cut(String script) {
        return new MariaDbDialect().statements(script);
    }

    @Test
    void stringsEscapeByBackslashAndByDoubling() {
        assertEquals(
                List.of("select 'a\\';', \"b\\\";\"", "select 'c'';'", "x"),
                cut("select 'a\\';', \"b\\\";\"; select 'c'';'; x"));
    }

    @Test
    void aBackslashIsAnOrdinaryCharacterInAnIdentifier() {
        assertEquals(List.of("select `a\\`", "select `b``;`", "x"), cut("select `a\\`; select `b``;`; x"));
    }

    @Test
    void twoDashesAreACommentOnlyBeforeWhiteSpace() {
        assertEquals(List.of("select 1--1", "select 2"), cut("select 1--1; select 2 -- no;\n;--"));
    }

    @Test
    void aHashBeginsAComment() {
        assertEquals(List.of("select 1", "x"), cut("# first;\nselect 1 # one;\n; x"));
    }

    @Test
    void blockCommentsDoNotNest() {
        assertEquals(List.of("c */ select 1"), cut("/* a /* b; */ c */ select 1"));
    }

    @Test
    void aConditionalCommentIsPartOfItsStatement() {
        assertEquals(
                List.of("/*!40101 set @a = 1; */", "/*M!100100 select 2 */", "x"),
                cut("/*!40101 set @a = 1; */; /*M!100100 select 2 */; x"));
    }

    @Test
    void delimiterLinesChangeTheEndAndAreNoStatements() {
        assertEquals(
                List.of("create procedure p()\nbegin\n  select 1;\n  select 2;\nend", "select 3", "select 4"),
                cut("""
                        delimiter //
                        create procedure p()
                        begin
                          select 1;
                          select 2;
                        end;
                        //
                        select 3//
                          DELIMITER ;
                        select 4;
                        """));
    }

    @Test
    void aDollarDelimiterEndsAWord() {
        assertEquals(
                List.of("begin not atomic select 1; end", "x"),
                cut("delimiter $$\nbegin not atomic select 1; end$$\nx$$"));
    }

    @Test
    void theWordDelimiterInsideAStatementIsAWord() {
        assertEquals(List.of("select\ndelimiter from t", "x"), cut("select\ndelimiter from t; x"));
    }

    @Test
    void whatIsOpenAtTheEndReachesToTheEnd() {
        assertEquals(List.of("select 'a; b\\"), cut("select 'a; b\\"));
    }

    /// Statements of random pieces, joined in a random way, come back as they were; and so they do once more.
    @Test
    void joiningAndCuttingAgainChangesNothing() {
        String[] pieces = {
            "select",
            "'a;'",
            "''",
            "'it''s'",
            "'\\';'",
            "\"q;\"\"\"",
            "`b``;`",
            "1--1",
            "/*! ; '*/' */",
            "1",
            "/* ; ' */",
            "-- ;'\n",
            "# ;'\n",
            "+",
            "a$$",
            "'żó🎉;'",
            "\n"
        };
        ScriptPieces.check(new Random(1), pieces, ";\n", MariaDbScriptTest::cut);
        ScriptPieces.check(
                new Random(2), pieces, "\n;\n", script -> cut("delimiter ;;\n" + script.replace("\n;\n", ";;\n")));
    }
}
