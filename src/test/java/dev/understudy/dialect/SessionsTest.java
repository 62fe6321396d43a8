package dev.understudy.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Product;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private final Sessions postgres = Dialects.of(Product.POSTGRESQL).sessions();
    private final Sessions mariadb = Dialects.of(Product.MARIADB).sessions();

    private static SQLException error(@Nullable String state, int code) {
        return new SQLException("x", state, code);
    }

    @Test
    void deadlocksAndLockTimeoutsAreWorthAnotherTry() {
        for (String state : new String[] {"40001", "40P01", "55P03"}) {
            assertTrue(postgres.retryable(error(state, 0)), state);
        }
        assertTrue(mariadb.retryable(error("40001", 1213)));
        assertTrue(mariadb.retryable(error("HY000", 1205)));
    }

    @Test
    void aUniqueConflictIsRefusedAndNotWorthAnotherTry() {
        assertFalse(postgres.retryable(error("23505", 0)));
        assertTrue(postgres.refused(error("23505", 0)));
        assertFalse(mariadb.retryable(error("23000", 1062)));
        assertTrue(mariadb.refused(error("23000", 1062)));
    }

    @Test
    void aBrokenConnectionIsLostAndNothingIsKnownToBeRefused() {
        for (SQLException e : new SQLException[] {
            error("08006", 0),
            error("57P01", 0),
            new SQLException("read", "HY000", new SocketTimeoutException("timed out")),
            new SQLTransientConnectionException("pool"),
            new SQLException("Connection is closed")
        }) {
            assertTrue(postgres.connectionLost(e), e.toString());
            assertFalse(postgres.refused(e), e.toString());
        }
        assertTrue(mariadb.connectionLost(error("70100", 1927)));
        assertTrue(mariadb.connectionLost(error("08000", -1)));
    }

    @Test
    void whatTheDriverItselfSaysIsNoRefusal() {
        assertFalse(postgres.refused(error(null, 0)));
        assertFalse(mariadb.refused(error("HY000", 0)));
    }

    @Test
    void aNameIsCutToWhatPostgresKeeps() {
        assertEquals("x".repeat(63), postgres.properties("x".repeat(70)).get("ApplicationName"));
        assertEquals("ż".repeat(31), postgres.properties("ż".repeat(40)).get("ApplicationName"));
    }

    @Test
    void aQuoteInANameStaysInItsLiteral() {
        assertTrue(postgres.initSql("a'b").contains("'a''b'"));
    }
}
