package dev.understudy.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.compare.ComparedTable;
import dev.understudy.compare.Level;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.ValueType;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompareProgressTest {
    private static final ColumnMapping ID = new ColumnMapping("id", "id", ValueType.INTEGER, 0, Set.of());
    private static final ComparedTable ORDERS =
            new ComparedTable("orders", "orders", List.of(ID), Optional.empty(), List.of(ID), "");

    private final StringWriter text = new StringWriter();
    private long now = 7_000_000_000L;

    @Test
    void saysHowManyRowsASecondAndHowLongTheRestOfAllLevelsWillTake() {
        try (CompareProgress progress = progress(true)) {
            progress.ahead(2_000);
            progress.table(ORDERS);
            later(Duration.ofSeconds(1));
            progress.rows(Level.AGGREGATE, 1);
            later(Duration.ofSeconds(4));
            progress.rows(Level.AGGREGATE, 499);
        }
        // 500 of 2,000 rows in 5 s
        assertTrue(last().startsWith("orders, aggregate: 500 rows, 125 rows/s, about 15"), last());
    }

    @Test
    void saysNothingOfTimeLeftWhenTheEstimateIsPassedOrMissing() {
        try (CompareProgress progress = progress(true)) {
            progress.table(ORDERS);
            later(Duration.ofSeconds(1));
            progress.rows(Level.CHECKSUM, 10);
            assertFalse(text.toString().contains("left"), text.toString());
            progress.ahead(15);
            later(Duration.ofSeconds(1));
            progress.rows(Level.CHECKSUM, 10);
        }
        assertFalse(text.toString().contains("left"), text.toString());
    }

    @Test
    void aLineForEachTableIsAllThatGoesElsewhereThanToATerminal() {
        try (CompareProgress progress = progress(false)) {
            progress.ahead(100);
            progress.table(ORDERS);
            later(Duration.ofSeconds(1));
            progress.rows(Level.CHECKSUM, 10);
        }
        assertEquals(1, text.toString().lines().count(), text.toString());
    }

    private void later(Duration time) {
        now += time.toNanos();
    }

    private CompareProgress progress(boolean inPlace) {
        return new CompareProgress(new PrintWriter(text), inPlace, () -> now);
    }

    private String last() {
        String[] shown = text.toString().split("\r\u001b\\[K");
        return shown[shown.length - 1];
    }
}
