package dev.understudy.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Conversion;
import dev.understudy.project.TableMapping;
import dev.understudy.project.ValueType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final TableMapping TABLE = new TableMapping(
            "t",
            "t",
            "id",
            null,
            null,
            "status",
            List.of(
                    column("id", ValueType.INTEGER),
                    column("total", ValueType.DECIMAL),
                    column("status", ValueType.TEXT),
                    column("made", ValueType.TIMESTAMP)));

    private static Figures row(@Nullable Object... values) {
        return Figures.of(ComparedTable.of(TABLE), new RowImage(1, Arrays.asList(values), 1));
    }

    @Test
    void figuresOfRowsAddUp() {
        Figures two = row(1L, new BigDecimal("1.50"), "paid", Instant.parse("2026-01-01T00:00:00.000001Z"))
                .plus(row(2L, null, null, Instant.parse("2025-01-01T00:00:00Z")));
        assertEquals(
                List.of(
                        "NULLs in status: 1 in the source, 0 in the target",
                        "NULLs in total: 1 in the source, 0 in the target",
                        "rows: 2 in the source, 0 in the target",
                        "rows with status 'paid': 1 in the source, 0 in the target",
                        "rows with status NULL: 1 in the source, 0 in the target",
                        "sum of id: 3 in the source, 0 in the target",
                        "sum of total: 1.5 in the source, 0 in the target",
                        "earliest made: 2025-01-01T00:00:00Z in the source, none in the target",
                        "least id: 1 in the source, none in the target",
                        "least total: 1.5 in the source, none in the target",
                        "greatest id: 2 in the source, none in the target",
                        "greatest total: 1.5 in the source, none in the target",
                        "latest made: 2026-01-01T00:00:00.000001Z in the source, none in the target"),
                two.differences(Figures.NONE));
    }

    @Test
    void whatIsTakenAwayLeavesNothing() {
        Figures one = row(1L, new BigDecimal("1.50"), "paid", null);
        assertEquals(Figures.NONE.sums(), one.without(one).sums());
    }

    @Test
    void scalesDoNotMatter() {
        assertEquals(row(1L, new BigDecimal("1.5"), "x", null), row(1L, new BigDecimal("1.500"), "x", null));
    }

    @Test
    void anAbsentRowHasNoFigures() {
        assertEquals(Figures.NONE, Figures.of(ComparedTable.of(TABLE), RowImage.ABSENT));
    }

    @Test
    void whatIsNoNumberDiffersFromEveryNumber() {
        Figures zeroDate = row(1L, null, "x", "0000-00-00 00:00:00.000000");
        List<String> differences = zeroDate.differences(row(1L, null, "x", Instant.EPOCH));
        assertTrue(
                differences.contains("earliest made: no time in the source, 1970-01-01T00:00:00Z in the target"),
                differences.toString());
        assertTrue(Figures.number(column("x", ValueType.DECIMAL), "Infinity")
                        .compareTo(Figures.number(column("x", ValueType.DECIMAL), "-Infinity"))
                > 0);
    }

    private static ColumnMapping column(String name, ValueType type) {
        return new ColumnMapping(name, name, type, 2, Set.<Conversion>of());
    }
}
