package dev.understudy.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.dialect.Dialects;
import dev.understudy.dialect.ReadingDialect;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.ReadProduct;
import dev.understudy.project.Side;
import dev.understudy.project.ValueType;
import dev.understudy.staging.ReadableStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every statement that SQL Server and Oracle are asked, word by word: no such server was there to ask.
class ReadProductsSqlTest {
    private static final ColumnMapping ID = column("id", ValueType.INTEGER);
    private static final ColumnMapping CODE = column("co]de", ValueType.UUID);
    private static final ColumnMapping AT = column("at", ValueType.TIMESTAMP);

    @Test
    void everyTypeIsReadFromSqlServer() {
        assertEquals(
                "select [c_integer], [c_decimal], [c_text], [c_boolean], convert(varchar(40), [c_timestamp], 127),"
                        + " convert(varchar(10), [c_date], 23), [c_uuid], [c_bytes], [c_real], [c_double],"
                        + " convert(varchar(16), [c_time], 121), [c_json] from [all types] where 1 = 1",
                sql(ReadProduct.SQLSERVER, everyType()).values());
    }

    @Test
    void everyTypeIsReadFromOracle() {
        assertEquals(
                "select \"c_integer\", \"c_decimal\", \"c_text\", \"c_boolean\","
                        + " to_char(sys_extract_utc(cast(\"c_timestamp\" as timestamp(9) with time zone)),"
                        + " 'SYYYY-MM-DD\"T\"HH24:MI:SS.FF9'), \"c_date\", \"c_uuid\", \"c_bytes\", \"c_real\","
                        + " \"c_double\", \"c_time\", \"c_json\" from \"all types\" where 1 = 1",
                sql(ReadProduct.ORACLE, everyType()).values());
    }

    @Test
    void rangesAreAskedForOnSqlServer() {
        TableSql sql = sql(ReadProduct.SQLSERVER, keyed(List.of(ID, CODE), ID, CODE, AT));
        assertEquals(
                "select [id], [co]]de], convert(varchar(40), [at], 127) from [or]]der]"
                        + " where [id] between ? and ? and (id > 5)",
                sql.values());
        assertEquals("select [id], [co]]de] from [or]]der] where [id] between ? and ? and (id > 5)", sql.keys());
        assertEquals(
                "select min([id]), max([id]) from [or]]der] where [id] between ? and ? and (id > 5)", sql.bounds());
        assertEquals(
                "select [id] from [or]]der] where [id] >= ? and (id > 5) order by 1 offset 9999 rows fetch next 1 rows"
                        + " only",
                sql.leads(1, 9_999));
        assertEquals(
                "select [id], [co]]de] from [or]]der] where [id] >= ? and (id > 5) order by [id], [co]]de] offset 0 rows"
                        + " fetch next 3 rows only",
                sql.keysFrom(3));
        assertEquals(
                "select [id], [co]]de], 0, [id], [co]]de], convert(varchar(40), [at], 127) from [or]]der] where (([id] ="
                        + " ? and try_convert(uniqueidentifier, [co]]de]) = ?) or ([id] = ? and"
                        + " try_convert(uniqueidentifier, [co]]de]) = ?)) and (id > 5)",
                sql.rows(2));
    }

    @Test
    void rangesAreAskedForOnOracle() {
        TableSql sql = sql(ReadProduct.ORACLE, keyed(List.of(ID, CODE), ID, CODE));
        assertEquals(
                "select \"id\", \"co]de\" from \"or]der\" where \"id\" between ? and ? and (id > 5)", sql.values());
        assertEquals("select \"id\", \"co]de\" from \"or]der\" where \"id\" between ? and ? and (id > 5)", sql.keys());
        assertEquals(
                "select min(\"id\"), max(\"id\") from \"or]der\" where \"id\" between ? and ? and (id > 5)",
                sql.bounds());
        assertEquals(
                "select \"id\" from \"or]der\" where \"id\" >= ? and (id > 5) order by 1 offset 9999 rows fetch next 1"
                        + " rows only",
                sql.leads(1, 9_999));
        assertEquals(
                "select \"id\", \"co]de\", 0, \"id\", \"co]de\" from \"or]der\" where ((\"id\" = ? and lower(\"co]de\") ="
                        + " ?)) and (id > 5)",
                sql.rows(1));
    }

    /// As a text, which no driver bends.
    @Test
    void aTimeInAKeyIsReadAsAnyOther() {
        TableSql sql = sql(ReadProduct.SQLSERVER, keyed(List.of(AT), AT));
        assertEquals("select convert(varchar(40), [at], 127) from [or]]der] where 1 = 1 and (id > 5)", sql.keys());
        assertEquals(
                "select convert(varchar(40), [at], 127), 0, convert(varchar(40), [at], 127) from [or]]der] where ([at]"
                        + " in (?, ?)) and (id > 5)",
                sql.rows(2));
    }

    @Test
    void nothingIsDigestedOrAddedUpThere() {
        for (ReadProduct product : ReadProduct.values()) {
            TableSql sql = sql(product, keyed(List.of(ID), ID));
            assertFalse(sql.pushed());
            assertFalse(sql.added());
        }
    }

    @Test
    void everyResultSaysThatNoSuchServerWasEverMet() {
        var settings = new ComparisonSettings(Set.of(Level.CHECKSUM), 1, Duration.ZERO, 1);
        List<String> spots = new StoreComparison()
                .compare(Unasked::new, List.of(), settings, () -> false)
                .blindSpots();
        assertTrue(
                spots.containsAll(Dialects.of(ReadProduct.SQLSERVER).blindSpots())
                        && spots.containsAll(Dialects.of(ReadProduct.ORACLE).blindSpots()),
                spots.toString());
    }

    /// Where no table is compared nothing is asked.
    private record Unasked(Side side) implements ReadableStore {
        @Override
        public ReadingDialect dialect() {
            return Dialects.of(side == Side.SOURCE ? ReadProduct.SQLSERVER : ReadProduct.ORACLE);
        }

        @Override
        public Connection connection() throws SQLException {
            throw new SQLException("nothing is asked");
        }

        @Override
        public long received() {
            return 0;
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }

    private static TableSql sql(ReadProduct product, ComparedTable table) {
        return new TableSql(Dialects.of(product), table, Side.SOURCE);
    }

    private static ComparedTable everyType() {
        List<ColumnMapping> columns = Arrays.stream(ValueType.values())
                .map(type -> column("c_" + type.name().toLowerCase(Locale.ROOT), type))
                .toList();
        return new ComparedTable("all types", "all_types", List.of(), Optional.empty(), columns, "");
    }

    private static ComparedTable keyed(List<ColumnMapping> key, ColumnMapping... columns) {
        return new ComparedTable("or]der", "order", key, Optional.empty(), List.of(columns), "id > 5");
    }

    private static ColumnMapping column(String name, ValueType type) {
        return new ColumnMapping(name, name, type, 0, Set.of());
    }
}
