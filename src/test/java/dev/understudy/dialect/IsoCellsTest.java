package dev.understudy.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.ValueType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts as SQL Server and Oracle document that they write them, in rows of a database that is at hand.
class IsoCellsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05.003,            2026-01-02T03:04:05.003Z", // datetime, style 127
        "2026-01-02T03:04:00,                2026-01-02T03:04:00Z", // smalldatetime
        "2026-01-02T03:04:05.0000060,        2026-01-02T03:04:05.000006Z", // datetime2(7)
        "2026-01-02T03:04:05.0000060Z,       2026-01-02T03:04:05.000006Z", // datetimeoffset
        "2026-01-02T03:04:05.0000060+02:00,  2026-01-02T01:04:05.000006Z",
        "' 2026-01-02T03:04:05.000006000',   2026-01-02T03:04:05.000006Z", // Oracle, the sign's place before it
        "0001-01-01T00:00:00.000000000,      0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.9999990,        9999-12-31T23:59:59.999999Z"
    })
    void aTimeIsReadAsItIsWritten(String text, String instant) throws SQLException {
        assertEquals(Instant.parse(instant), read("'" + text + "'", ValueType.TIMESTAMP));
    }

    /// 02:30 of that night does not exist in Warsaw.
    @Test
    void noTimeIsMovedThatThisMachinesZoneSkips() throws SQLException {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Warsaw"));
        try {
            assertEquals(Instant.parse("2026-03-29T02:30:00Z"), read("'2026-03-29T02:30:00.000'", ValueType.TIMESTAMP));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01-02T03:04:05.0000061", "-0044-03-15T12:00:00.000000000", "2026-02-30T00:00:00", "soon"})
    void whatIsNoMicrosecondIsNeverBentIntoOne(String text) {
        assertThrows(SQLDataException.class, () -> read("'" + text + "'", ValueType.TIMESTAMP));
    }

    @Test
    void aTimeOfDayKeepsItsMicroseconds() throws SQLException {
        assertEquals(LocalTime.parse("12:34:56.000001"), read("'12:34:56.0000010'", ValueType.TIME));
        assertEquals(LocalTime.parse("12:34:56"), read("'12:34:56'", ValueType.TIME));
        assertThrows(SQLDataException.class, () -> read("'12:34:56.0000001'", ValueType.TIME));
    }

    @Test
    void everyOtherTypeHasItsClass() throws SQLException {
        assertEquals(7L, read("7", ValueType.INTEGER));
        assertEquals(new BigDecimal("1.50"), read("1.5", ValueType.DECIMAL));
        assertThrows(SQLDataException.class, () -> read("1.555", ValueType.DECIMAL));
        assertEquals(" a ", read("' a '", ValueType.TEXT));
        assertEquals(true, read("true", ValueType.BOOLEAN));
        assertEquals(false, read("0", ValueType.BOOLEAN));
        assertThrows(SQLDataException.class, () -> read("2", ValueType.BOOLEAN));
        assertEquals(LocalDate.parse("2026-01-02"), read("'2026-01-02'", ValueType.DATE));
        assertEquals(
                UUID.fromString("00000000-0000-4000-8000-00000000000a"),
                read("'00000000-0000-4000-8000-00000000000A'", ValueType.UUID));
        assertThrows(SQLDataException.class, () -> read("'00000000'", ValueType.UUID));
        assertEquals("00ff", read("x'00FF'", ValueType.BYTES));
        assertEquals(0.5f, read("cast(0.5 as real)", ValueType.REAL));
        assertEquals(0.5d, read("cast(0.5 as double precision)", ValueType.DOUBLE));
        assertEquals("{\"a\":1}", read("'{\"a\": 1.0}'", ValueType.JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTEGER", "DECIMAL", "TEXT", "BOOLEAN", "TIMESTAMP", "DATE", "UUID", "BYTES", "REAL"})
    void nullStaysNull(ValueType type) throws SQLException {
        assertTrue(read("null", type) == null);
    }

    private static @Nullable Object read(String expression, ValueType type) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + expression)) {
            row.next();
            return IsoCells.read(row, 1, new ColumnMapping("c", "c", type, 2, Set.of()));
        }
    }
}
