package dev.understudy.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.understudy.project.Product;
import org.junit.jupiter.api.Test;

class QuotingTest {
    private final Dialect postgres = Dialects.of(Product.POSTGRESQL);
    private final Dialect mariadb = Dialects.of(Product.MARIADB);

    @Test
    void everyProductHasItsOwnMark() {
        assertEquals("\"order\"", postgres.quote("order"));
        assertEquals("`order`", mariadb.quote("order"));
        assertEquals("`order`", Dialects.of(Product.MYSQL).quote("order"));
    }

    @Test
    void aMarkInsideStandsTwice() {
        assertEquals("\"a\"\"; drop table b\"", postgres.quote("a\"; drop table b"));
        assertEquals("`a``; drop table b`", mariadb.quote("a`; drop table b"));
    }

    @Test
    void anEmptyIdentifierIsRefused() {
        var e = assertThrows(IllegalArgumentException.class, () -> postgres.quote(""));
        assertEquals("an identifier must not be empty", e.getMessage());
    }

    @Test
    void aNulIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> mariadb.quote("a\0b"));
    }

    @Test
    void postgresCountsBytes() {
        assertEquals(65, postgres.quote("x".repeat(63)).length());
        var e = assertThrows(IllegalArgumentException.class, () -> postgres.quote("ż".repeat(32)));
        assertEquals(
                "an identifier must not be longer than 63 bytes, got 64 in \"%s\"".formatted("ż".repeat(32)),
                e.getMessage());
    }

    @Test
    void mariaDbCountsCharacters() {
        assertEquals(66, mariadb.quote("ż".repeat(64)).length());
        assertThrows(IllegalArgumentException.class, () -> mariadb.quote("ż".repeat(65)));
    }
}
