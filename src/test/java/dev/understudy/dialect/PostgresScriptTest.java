package dev.understudy.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostgresScriptTest {
    private static List<String> cut(String script) {
        return new PostgresDialect().statements(script);
    }

    @Test
    void statementsEndAtSemicolonsAndEmptyOnesAreDropped() {
        assertEquals(List.of("select 1", "select 2"), cut(" ;; select 1 ;\n\n;select 2"));
        assertEquals(List.of(), cut(" -- nothing\n /* at all */ ;"));
    }

    @Test
    void aStringHoldsSemicolonsAndDoubledQuotes() {
        assertEquals(List.of("select 'a;''b;'", "select 2"), cut("select 'a;''b;'; select 2"));
    }

    @Test
    void aBackslashIsAnOrdinaryCharacterInAStandardString() {
        assertEquals(List.of("select '\\'", "select 2"), cut("select '\\'; select 2"));
    }

    @Test
    void aBackslashEscapesInAnEscapeString() {
        assertEquals(List.of("select E'\\';'", "select e'\\\\'", "x"), cut("select E'\\';'; select e'\\\\'; x"));
    }

    @Test
    void aWordThatEndsInEIsNoEscapeString() {
        assertEquals(List.of("select date'\\'", "x"), cut("select date'\\'; x"));
    }

    @Test
    void aQuotedIdentifierHoldsEverything() {
        assertEquals(List.of("select \"a;\"\"--'\"", "x"), cut("select \"a;\"\"--'\"; x"));
    }

    @Test
    void commentsAroundAStatementAreDroppedAndThoseInsideStay() {
        assertEquals(
                List.of("select 1 -- one;\n + /* ; */ 2", "x"),
                cut("-- head;\nselect 1 -- one;\n + /* ; */ 2 -- tail;\n; /* y */ x /* z */"));
    }

    @Test
    void blockCommentsNest() {
        assertEquals(List.of("select 1", "x"), cut("/* a /* b; */ c; */ select 1; x"));
    }

    @Test
    void dollarQuotesHoldEverythingUpToTheirOwnMark() {
        assertEquals(
                List.of("do $$ begin x := ';'; end $$", "select $a$ $$ ; $b$ $a$", "x"),
                cut("do $$ begin x := ';'; end $$; select $a$ $$ ; $b$ $a$; x"));
    }

    @Test
    void aDollarInANameOrAParameterIsNoQuote() {
        assertEquals(List.of("select a$$b", "select $1", "x$y$"), cut("select a$$b; select $1; x$y$;"));
    }

    @Test
    void semicolonsInParenthesesBelongToTheStatement() {
        assertEquals(
                List.of("create rule r as on insert to t do (delete from a; delete from b)", "x"),
                cut("create rule r as on insert to t do (delete from a; delete from b); x"));
    }

    @Test
    void aSqlBodyReachesToItsOwnEnd() {
        String function = "create or replace function f(a int) returns int begin atomic"
                + " select case when a > 0 then 1 end; select 2; end";
        assertEquals(List.of(function, "select 1"), cut(function + "; select 1;"));
    }

    @Test
    void beginAndEndOfATransactionAreStatements() {
        assertEquals(List.of("begin", "select 1", "end"), cut("begin; select 1; end;"));
    }

    @Test
    void whatIsOpenAtTheEndReachesToTheEnd() {
        assertEquals(List.of("select 'a; b"), cut("select 'a; b"));
        assertEquals(List.of("select $$a; b"), cut("select $$a; b"));
        assertEquals(List.of("select 1"), cut("select 1 /* a; b"));
    }

    /// Statements of random pieces, joined in a random way, come back as they were; and so they do once more.
    @Test
    void joiningAndCuttingAgainChangesNothing() {
        String[] pieces = {
            "select",
            "'a;'",
            "''",
            "'it''s'",
            "E'\\';'",
            "\"q;\"\"\"",
            "$$;$$",
            "$t$ $$;' $t$",
            "(1; 2)",
            "a$b",
            "1",
            "/* ; /* ; */ */",
            "-- ;\n",
            "+",
            "$1",
            "'żó🎉;'",
            "\n"
        };
        ScriptPieces.check(new Random(1), pieces, ";\n", PostgresScriptTest::cut);
    }
}
