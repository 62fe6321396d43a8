package dev.understudy.rehearse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.project.Side;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaDifferencesTest {
    @Test
    void theSameSchemaHasNone() {
        assertEquals(List.of(), between(Map.of("table orders", "x"), Map.of("table orders", "x")));
    }

    @Test
    void saysWhatIsMissingNewOrOther() {
        assertEquals(
                List.of(
                        "source: column orders.total was bigint, is int",
                        "source: index orders_by_day is missing",
                        "source: table outbox is new: (seq bigint)"),
                between(
                        Map.of("column orders.total", "bigint", "index orders_by_day", "(day)", "table a", "x"),
                        Map.of("column orders.total", "int", "table outbox", "(seq bigint)", "table a", "x")));
    }

    @Test
    void aCounterMayHaveMovedOnButNotBack() {
        assertEquals(
                List.of(), between(Map.of("sequence value orders", "900"), Map.of("sequence value orders", "1000")));
        assertEquals(
                List.of("source: sequence value orders was 1000, is 900"),
                between(Map.of("sequence value orders", "1000"), Map.of("sequence value orders", "900")));
        assertEquals(
                1,
                between(Map.of("sequence orders", "9"), Map.of("sequence orders", "10"))
                        .size());
        assertEquals(
                1,
                between(Map.of("sequence value x", "9"), Map.of("sequence value x", "none"))
                        .size());
    }

    @Test
    void aCounterThatWasNeverUsedMovesOnByItsFirstUse() {
        assertEquals(List.of(), counter("1 (not used)", "2033"));
        assertEquals(List.of(), counter("1 (not used)", "1"));
        assertEquals(List.of(), counter("1 (not used)", "1 (not used)"));
        assertEquals(List.of("source: sequence value x was 7, is 7 (not used)"), counter("7", "7 (not used)"));
        assertEquals(List.of("source: sequence value x was 7 (not used), is 6"), counter("7 (not used)", "6"));
    }

    private static List<String> counter(String expected, String found) {
        return between(Map.of("sequence value x", expected), Map.of("sequence value x", found));
    }

    private static List<String> between(Map<String, String> expected, Map<String, String> found) {
        return SchemaDifferences.between(Side.SOURCE, expected, found);
    }
}
