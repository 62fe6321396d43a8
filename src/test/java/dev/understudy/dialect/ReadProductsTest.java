package dev.understudy.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.ReadProduct;
import dev.understudy.project.ValueType;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReadProductsTest {
    private final ReadingDialect sqlServer = Dialects.of(ReadProduct.SQLSERVER);
    private final ReadingDialect oracle = Dialects.of(ReadProduct.ORACLE);

    @Test
    void anIdentifierCannotBeAnythingElse() {
        assertEquals("[a]]; drop table b]", sqlServer.quote("a]; drop table b"));
        assertEquals("[a[b]", sqlServer.quote("a[b"));
        assertEquals("\"a\"\"; drop table b\"", oracle.quote("a\"; drop table b"));
        assertEquals(130, sqlServer.quote("ż".repeat(128)).length());
        assertEquals(66, oracle.quote("ż".repeat(64)).length());
    }

    @Test
    void anIdentifierThatIsTooLongOrNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> sqlServer.quote("x".repeat(129)));
        assertThrows(IllegalArgumentException.class, () -> oracle.quote("ż".repeat(65)));
        assertThrows(IllegalArgumentException.class, () -> oracle.quote(""));
        assertThrows(IllegalArgumentException.class, () -> sqlServer.quote("a\0b"));
    }

    @ParameterizedTest
    @EnumSource
    void everybodyIsToldThatNoSuchServerWasEverMet(ReadProduct product) {
        assertEquals(
                product.title() + " was never met when this was built: its SQL was checked by its text only.",
                Dialects.of(product).blindSpots().getFirst());
    }

    @Test
    void oraclesEmptyTextIsABlindSpot() {
        assertTrue(oracle.blindSpots().getLast().contains("empty text as NULL"));
    }

    @Test
    void aSessionIsNeitherKeptFromWritingNorLimited() {
        assertEquals("", sqlServer.sessions().readOnly(true));
        assertEquals("", oracle.sessions().limitStatements(Duration.ofSeconds(1)));
    }

    @Test
    void deadlocksAndConflictsAreWorthAnotherTry() {
        for (int code : new int[] {1205, 1222, 3960}) {
            assertTrue(sqlServer.sessions().retryable(error(code)), "" + code);
            assertFalse(sqlServer.sessions().refused(error(code)), "" + code);
        }
        for (int code : new int[] {60, 8177, 1555}) {
            assertTrue(oracle.sessions().retryable(error(code)), "ORA-" + code);
            assertFalse(oracle.sessions().refused(error(code)), "ORA-" + code);
        }
    }

    @Test
    void aBrokenConnectionIsLostAndNothingIsKnownToBeRefused() {
        for (SQLException e : new SQLException[] {
            new SQLRecoverableException("IO", "08000", 17_002),
            new SQLException("read", "x", 0, new IOException("reset"))
        }) {
            assertTrue(sqlServer.sessions().connectionLost(e));
            assertTrue(oracle.sessions().connectionLost(e));
            assertFalse(oracle.sessions().refused(e));
        }
        assertTrue(oracle.sessions().connectionLost(error(3113)));
        assertFalse(oracle.sessions().refused(error(28)));
        assertTrue(sqlServer.sessions().connectionLost(error(596)));
    }

    @Test
    void whatTheServerDeniesIsRefusedAndWhatTheDriverSaysIsNot() {
        assertTrue(sqlServer.sessions().refused(error(229)));
        assertTrue(oracle.sessions().refused(error(942)));
        assertFalse(sqlServer.sessions().refused(error(0)));
        assertFalse(oracle.sessions().refused(error(17_059)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TEXT      | it's                        | N'it''s'                     | 'it''s'",
                "BYTES     | 00ff                        | 0x00ff                       | hextoraw('00ff')",
                "INTEGER   | -7                          | -7                           | -7",
                "DECIMAL   | 1 or 1                      | '1 or 1'                     | '1 or 1'",
                "BOOLEAN   | 1                           | 1                            | 1",
                "TIMESTAMP | 2026-01-02T03:04:05.000006Z | '2026-01-02T03:04:05.000006' | timestamp '2026-01-02 03:04:05.000006 +00:00'",
                "DOUBLE    | 0.5                         | '0.5'                        | '0.5'",
            })
    void aRepairSaysAValueInTheProductsWords(ValueType type, String shown, String forSqlServer, String forOracle) {
        var column = new ColumnMapping("c", "c", type, 0, Set.of());
        assertEquals(forSqlServer, sqlServer.values().literal(column, shown));
        assertEquals(forOracle, oracle.values().literal(column, shown));
    }

    private static SQLException error(int code) {
        return new SQLException("x", "S0001", code);
    }
}
