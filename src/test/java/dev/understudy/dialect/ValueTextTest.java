package dev.understudy.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.understudy.project.ValueType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ValueTextTest {
    private static void bothWays(ValueType type, int scale, Object value, String text) {
        assertEquals(text, ValueText.write(type, value));
        assertEquals(value, ValueText.read(type, scale, text));
    }

    @Test
    void everyTypeHasOneText() {
        bothWays(ValueType.INTEGER, 0, Long.MIN_VALUE, "-9223372036854775808");
        bothWays(ValueType.DECIMAL, 2, new BigDecimal("-0.50"), "-0.50");
        bothWays(ValueType.DECIMAL, 0, new BigDecimal("1000000000000000000000"), "1000000000000000000000");
        bothWays(ValueType.TEXT, 0, "a|~\0🎉", "a|~\0🎉");
        bothWays(ValueType.BOOLEAN, 0, true, "1");
        bothWays(ValueType.BOOLEAN, 0, false, "0");
        bothWays(ValueType.DATE, 0, LocalDate.of(33, 4, 3), "0033-04-03");
        bothWays(ValueType.UUID, 0, new UUID(1, 2), "00000000-0000-0001-0000-000000000002");
        bothWays(ValueType.BYTES, 0, "00ff", "00ff");
    }

    @Test
    void instantsAreMicroseconds() {
        bothWays(ValueType.TIMESTAMP, 0, Instant.parse("1970-01-01T00:00:01.000002Z"), "1000002");
        bothWays(ValueType.TIMESTAMP, 0, Instant.parse("1969-12-31T23:59:59.999999Z"), "-1");
        bothWays(ValueType.TIMESTAMP, 0, Instant.parse("9999-12-31T23:59:59.999999Z"), "253402300799999999");
    }

    @Test
    void nanosecondsAreCutTowardsThePast() {
        assertEquals("-1", ValueText.write(ValueType.TIMESTAMP, Instant.parse("1969-12-31T23:59:59.999999999Z")));
    }

    @Test
    void upperCaseIsReadAsLowerCase() {
        assertEquals("abcd", ValueText.read(ValueType.BYTES, 0, "ABCD"));
        assertEquals(
                UUID.fromString("abcdef00-0000-0000-0000-000000000000"),
                ValueText.read(ValueType.UUID, 0, "ABCDEF00-0000-0000-0000-000000000000"));
    }

    @Test
    void whatIsNoTextOfTheTypeIsRefused() {
        var e = assertThrows(IllegalArgumentException.class, () -> ValueText.read(ValueType.BOOLEAN, 0, "2"));
        assertEquals("\"2\" is no BOOLEAN", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> ValueText.read(ValueType.DECIMAL, 1, "1.25"));
        assertThrows(IllegalArgumentException.class, () -> ValueText.read(ValueType.DATE, 0, "2026-02-30"));
        assertThrows(IllegalArgumentException.class, () -> ValueText.read(ValueType.UUID, 0, "1-2-3-4-5"));
        assertThrows(IllegalArgumentException.class, () -> ValueText.read(ValueType.BYTES, 0, "abc"));
    }

    @Test
    void whatOnlyLooksLikeAUuidIsRefused() {
        for (String text : new String[] {
            "+bcdef00-0000-0000-0000-000000000000",
            "abcdef00-0000-0000-0000-00000000000g",
            "abcdef00-0000-0000-0000-00000000000\u0661",
            "abcdef0000-00-0000-0000-000000000000",
            "abcdef00000000000000000000000000"
        }) {
            assertThrows(IllegalArgumentException.class, () -> ValueText.read(ValueType.UUID, 0, text), text);
        }
    }
}
