package dev.understudy.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.understudy.dialect.CatalogColumn;
import dev.understudy.dialect.CatalogTable;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.ValueType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which tables and columns belong together.
class MatchingTest {
    private static CatalogColumn column(String name) {
        return new CatalogColumn(name, "int", Optional.of(ValueType.INTEGER), 0);
    }

    private static CatalogTable table(String name, List<String> key, String... columns) {
        return new CatalogTable(
                name, Arrays.stream(columns).map(MatchingTest::column).toList(), key);
    }

    private static Matching.Matched match(CatalogTable source, CatalogTable... target) {
        return new Matching(MatchingOptions.PLAIN).match(List.of(source), List.of(target));
    }

    private static List<String> pairs(ComparedTable table) {
        return table.columns().stream()
                .map(column -> column.source() + "=" + column.target())
                .toList();
    }

    @Test
    void namesThatDifferInCaseAndUnderscoresBelongTogether() {
        Matching.Matched matched = match(
                table("InvoiceLine", List.of("InvoiceLineId"), "InvoiceLineId", "UnitPrice"),
                table("invoice_line", List.of("invoice_line_id"), "invoice_line_id", "unit_price"));
        ComparedTable table = matched.tables().getFirst();
        assertEquals("invoice_line", table.target());
        assertEquals(List.of("InvoiceLineId=invoice_line_id", "UnitPrice=unit_price"), pairs(table));
        assertEquals(List.of(), matched.notCompared());
    }

    @Test
    void theSameNameGoesBeforeOneThatIsLikeIt() {
        Matching.Matched matched =
                match(table("t", List.of("id"), "id", "a_b", "ab"), table("t", List.of("id"), "id", "ab"));
        assertEquals(List.of("id=id", "ab=ab"), pairs(matched.tables().getFirst()));
        assertEquals(List.of(new NotCompared("column t.a_b", "Only the source has it.")), matched.notCompared());
    }

    @Test
    void nothingIsComparedTwiceAndWhatIsAmbiguousIsNotGuessed() {
        Matching.Matched twice =
                match(table("t", List.of("id"), "id", "A_B", "aB"), table("t", List.of("id"), "id", "ab"));
        assertEquals(List.of("id=id", "A_B=ab"), pairs(twice.tables().getFirst()));
        Matching.Matched either =
                match(table("t", List.of("id"), "id", "ab"), table("t", List.of("id"), "id", "a_b", "AB"));
        assertEquals(List.of("id=id"), pairs(either.tables().getFirst()));
        assertEquals(3, either.notCompared().size());
    }

    @Test
    void theKeyIsTheSourcesElseTheTargetsElseNone() {
        CatalogTable none = table("t", List.of(), "id", "n");
        assertEquals(List.of("n"), key(table("t", List.of("n"), "id", "n"), table("t", List.of("id"), "id", "n")));
        assertEquals(List.of("id"), key(none, table("t", List.of("id"), "id", "n")));
        assertEquals(List.of(), key(none, none));
        assertEquals(List.of(), key(table("t", List.of("gone"), "id", "gone"), none));
    }

    private static List<String> key(CatalogTable source, CatalogTable target) {
        ComparedTable table = match(source, target).tables().getFirst();
        assertEquals(table.key().isEmpty(), !table.keyed());
        return table.key().stream().map(ColumnMapping::source).toList();
    }

    @Test
    void onlyTablesThatWereAskedForAreLookedAt() {
        var matching = new Matching(
                new MatchingOptions(List.of("Orders", "nothing"), "", java.util.Map.of(), java.util.Map.of()));
        Matching.Matched matched = matching.match(
                List.of(table("orders", List.of("id"), "id"), table("books", List.of("id"), "id")),
                List.of(table("orders", List.of("id"), "id")));
        assertEquals(
                List.of("orders"),
                matched.tables().stream().map(ComparedTable::source).toList());
        assertEquals(List.of(new NotCompared("table nothing", "Neither database has it.")), matched.notCompared());
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER,bigint, DECIMAL,numeric, DECIMAL",
        "BOOLEAN,tinyint(1), BOOLEAN,boolean, BOOLEAN",
        "BOOLEAN,tinyint(1), BOOLEAN,tinyint(1), INTEGER",
        "BOOLEAN,tinyint(1), INTEGER,smallint, INTEGER",
        "INTEGER,smallint, BOOLEAN,tinyint(1), INTEGER",
        "BOOLEAN,bit(1), INTEGER,smallint, BOOLEAN",
        "TEXT,char(36), UUID,uuid, UUID",
        "TEXT,longtext, JSON,jsonb, JSON",
        "TEXT,varchar, TEXT,text, TEXT"
    })
    void typesThatMeanTheSameValuesHaveACommonForm(
            ValueType one, String declared, ValueType other, String otherwise, ValueType common) {
        assertEquals(Optional.of(common), TypePair.of(typed(one, declared), typed(other, otherwise)));
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT,varchar, INTEGER,int", "DATE,date, TIMESTAMP,timestamp", "REAL,float, DOUBLE,double precision",
        "DOUBLE,double, DECIMAL,numeric", "BYTES,blob, TEXT,text", "TIME,time, TIMESTAMP,timestamp"
    })
    void typesThatDoNotHaveNone(ValueType one, String declared, ValueType other, String otherwise) {
        assertFalse(TypePair.of(typed(one, declared), typed(other, otherwise)).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, INTEGER, true",
        "INTEGER, DECIMAL, true",
        "TEXT, TEXT, true",
        "DOUBLE, DOUBLE, true",
        "TEXT, UUID, false",
        "INTEGER, TEXT, false",
        "DOUBLE, DECIMAL, false",
        "BOOLEAN, INTEGER, false"
    })
    void arraysHaveAFormIfTheirElementsMeanTheSame(ValueType one, ValueType other, boolean alike) {
        Optional<ValueType> expected = alike ? Optional.of(ValueType.JSON) : Optional.empty();
        assertEquals(expected, TypePair.of(array(one), array(other)));
        assertEquals(expected, TypePair.of(array(other), array(one)));
    }

    @Test
    void anArrayIsComparedWithADocumentAndWithNothingElse() {
        Optional<ValueType> document = Optional.of(ValueType.JSON);
        assertEquals(document, TypePair.of(array(ValueType.UUID), typed(ValueType.JSON, "jsonb")));
        assertEquals(document, TypePair.of(typed(ValueType.TEXT, "longtext"), array(ValueType.DATE)));
        assertEquals(Optional.empty(), TypePair.of(array(ValueType.DOUBLE), typed(ValueType.JSON, "jsonb")));
        assertEquals(Optional.empty(), TypePair.of(array(ValueType.INTEGER), typed(ValueType.INTEGER, "int")));
    }

    private static CatalogColumn array(ValueType element) {
        return new CatalogColumn("c", "array", Optional.of(ValueType.JSON), 0, false, Optional.of(element));
    }

    private static CatalogColumn typed(ValueType type, String declared) {
        return new CatalogColumn("c", declared, Optional.of(type), 0);
    }
}
