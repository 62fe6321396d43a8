package dev.understudy.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.ValueType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowDigestTest {
    private static List<ColumnMapping> table(ValueType... types) {
        List<ColumnMapping> columns = new ArrayList<>();
        for (ValueType type : types) {
            String name = "c" + columns.size();
            columns.add(new ColumnMapping(
                    name, name, type, type == ValueType.DECIMAL ? 2 : 0, Set.<dev.understudy.project.Conversion>of()));
        }
        return columns;
    }

    private static String text(List<ColumnMapping> columns, @Nullable Object... values) {
        return RowDigest.text(columns, Arrays.asList(values));
    }

    @Test
    void theTextNamesEveryValue() {
        assertEquals(
                "-7|12.50|6|zażó|1|-0.500000|2026-01-02|00000000-0000-0001-0000-000000000002|00ff|1.5|-0.0"
                        + "|12:30:00.000001|18|{\"a\":[1],\"ż\":1.5}",
                text(
                        table(ValueType.values()),
                        -7L,
                        new BigDecimal("12.5"),
                        "zażó",
                        true,
                        Instant.ofEpochMilli(-500),
                        LocalDate.of(2026, 1, 2),
                        new UUID(1, 2),
                        "00ff",
                        1.5f,
                        -0.0,
                        LocalTime.of(12, 30, 0, 1_000),
                        JsonText.canonical("{ \"ż\": 1.50, \"a\": [1.0] }")));
    }

    @Test
    void nullHasItsOwnMark() {
        assertEquals(
                "1|~|1|~|0|",
                text(table(ValueType.INTEGER, ValueType.TEXT, ValueType.TEXT, ValueType.TEXT), 1L, null, "~", ""));
    }

    @Test
    void aCharacterThatMovesOverAColumnBorderChangesTheText() {
        List<ColumnMapping> two = table(ValueType.TEXT, ValueType.TEXT);
        assertNotEquals(text(two, "a|1|b", "c"), text(two, "a", "b|1|c"));
        assertNotEquals(text(two, "a", "|"), text(two, "a|", ""));
    }

    @Test
    void aDecimalKeepsDigitsBeyondItsScaleOnlyWhereTheyCount() {
        List<ColumnMapping> one = table(ValueType.DECIMAL);
        assertEquals("1.20", text(one, new BigDecimal("1.2000")));
        assertEquals("1.205", text(one, new BigDecimal("1.2050")));
        assertEquals("1000.00", text(one, new BigDecimal("1E+3")));
    }

    /// MD5("1") starts with c4ca4238a0b9238.
    @Test
    void theDigestIsTheFirstFifteenDigitsOfMd5() {
        assertEquals(0xc4ca4238a0b9238L, RowDigest.of(table(ValueType.INTEGER), List.of(1L)));
    }

    @Test
    void textsGiveTheSameDigestAsValues() {
        List<ColumnMapping> all = table(ValueType.values());
        List<Object> values = List.of(
                5L,
                new BigDecimal("-0.10"),
                "x",
                false,
                Instant.EPOCH,
                LocalDate.EPOCH,
                new UUID(3, 4),
                "",
                0.1f,
                1e300,
                LocalTime.NOON,
                "[]");
        List<@Nullable String> texts = Arrays.asList(
                "5",
                "-0.10",
                "x",
                "0",
                "0",
                "1970-01-01",
                "00000000-0000-0003-0000-000000000004",
                "",
                "0.1",
                "1.0E300",
                "12:00:00.000000",
                "[ ]");
        assertEquals(RowDigest.of(all, values), RowDigest.ofTexts(all, texts));
    }

    @Test
    void valuesAndTheirTextsHaveOneDigest() {
        Random random = new Random(8);
        for (long key = 0; key < 1_000; key++) {
            List<@Nullable Object> row = AllTypes.row(key, random);
            List<@Nullable String> texts = new ArrayList<>();
            for (int index = 0; index < row.size(); index++) {
                Object value = row.get(index);
                texts.add(
                        value == null
                                ? null
                                : ValueText.write(
                                        AllTypes.TABLE.columns().get(index).type(), value));
            }
            assertEquals(
                    RowDigest.of(AllTypes.TABLE.columns(), row), RowDigest.ofTexts(AllTypes.TABLE.columns(), texts));
        }
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> RowDigest.of(table(ValueType.INTEGER), List.of(1L, 2L)));
        assertEquals("need a value for each of 1 columns, got 2", e.getMessage());
    }
}
