package dev.understudy.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableMappingTest {
    private static TableMapping mapping(ValueType type, Conversion... conversions) {
        return new TableMapping(
                "orders",
                "orders",
                "id",
                null,
                null,
                null,
                List.of(
                        new ColumnMapping("id", "id", ValueType.INTEGER, 0, Set.<Conversion>of()),
                        new ColumnMapping("note", "note", type, 0, Set.of(conversions))));
    }

    @Test
    void aPlanStatesNoConversionThatIsForComparisonsOnly() {
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> mapping(ValueType.TEXT, Conversion.NUL_TO_REPLACEMENT, Conversion.UNICODE_TO_NFC));
        assertEquals(
                "column note of table orders states the conversion UNICODE_TO_NFC, which is for comparisons only",
                refused.getMessage());
        assertEquals(
                Set.of(Conversion.NUL_TO_REPLACEMENT),
                mapping(ValueType.TEXT, Conversion.NUL_TO_REPLACEMENT)
                        .column("note")
                        .orElseThrow()
                        .conversions());
    }

    @Test
    void aPlanMapsNoColumnThatCanOnlyBeCompared() {
        assertThrows(IllegalArgumentException.class, () -> mapping(ValueType.JSON));
    }
}
