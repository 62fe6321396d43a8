package dev.understudy.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.project.ReadProduct;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The catalog queries of SQL Server and Oracle, run on tables that are named and filled as their manuals say:
/// joins and conditions are tried, the products themselves are not.
public class ReadCatalogsTest {
    private static final List<String> TYPES = List.of(
            "?", "bigint", "nvarchar", "decimal", "datetime", "datetimeoffset", "timestamp", "xml", "uniqueidentifier");

    private static final String SQLSERVER = """
            create schema sys;
            create alias type_name for "dev.understudy.dialect.ReadCatalogsTest.typeName";
            create alias schema_id for "dev.understudy.dialect.ReadCatalogsTest.schemaId";
            create table sys.tables (object_id int, name varchar, schema_id int, is_ms_shipped int);
            create table sys.columns (object_id int, column_id int, name varchar, user_type_id int, system_type_id int,
              encryption_type int, scale int, is_nullable int);
            create table sys.indexes (object_id int, index_id int, name varchar, is_unique int, has_filter int,
              is_disabled int, is_hypothetical int, is_primary_key int);
            create table sys.index_columns (object_id int, index_id int, column_id int, key_ordinal int);
            insert into sys.tables values (1, 'orders', 5, 0), (2, 'other', 6, 0), (3, 'log', 5, 0);
            insert into sys.columns values
              (1, 1, 'id', 1, 1, null, 0, 0), (1, 2, 'name', 2, 2, null, 0, 1), (1, 3, 'total', 3, 3, null, 2, 0),
              (1, 4, 'made', 4, 4, null, 3, 0), (1, 5, 'sent', 5, 5, null, 7, 1), (1, 6, 'version', 6, 6, null, 0, 0),
              (1, 7, 'doc', 7, 7, null, 0, 1), (1, 8, 'ext', 8, 8, null, 0, 0), (1, 9, 'place', 130, 240, null, 0, 1),
              (1, 10, 'secret', 2, 2, 1, 0, 1), (3, 1, 'id', 1, 1, null, 0, 0), (3, 2, 'at', 5, 5, null, 0, 1);
            insert into sys.indexes values (1, 4, 'u', 1, 0, 0, 0, 0), (1, 7, 'pk', 1, 0, 0, 0, 1),
              (3, 1, 'nullable', 1, 0, 0, 0, 0), (3, 2, 'filtered', 1, 1, 0, 0, 0), (3, 3, 'plain', 0, 0, 0, 0, 0);
            insert into sys.index_columns values (1, 4, 8, 1), (1, 7, 8, 2), (1, 7, 1, 1), (1, 7, 2, 0),
              (3, 1, 1, 1), (3, 1, 2, 2), (3, 2, 1, 1), (3, 3, 1, 1)""";

    private static final String ORACLE = """
            create alias sys_context for "dev.understudy.dialect.ReadCatalogsTest.context";
            create table all_tables (owner varchar, table_name varchar, nested varchar, secondary varchar,
              temporary varchar, dropped varchar, iot_type varchar);
            create table all_mviews (owner varchar, mview_name varchar);
            create table all_tab_columns (owner varchar, table_name varchar, column_name varchar, data_type varchar,
              data_type_owner varchar, data_precision int, data_scale int, nullable varchar, column_id int);
            create table all_constraints (owner varchar, table_name varchar, constraint_name varchar,
              constraint_type varchar, status varchar, validated varchar);
            create table all_cons_columns (owner varchar, table_name varchar, constraint_name varchar,
              column_name varchar, position int);
            insert into all_tables values ('SHOP', 'ORDERS', 'NO', 'N', 'N', 'NO', null),
              ('SHOP', 'MV', 'NO', 'N', 'N', 'NO', null), ('SHOP', 'TEMP', 'NO', 'N', 'Y', 'NO', null),
              ('ELSE', 'ORDERS', 'NO', 'N', 'N', 'NO', null), ('SHOP', 'LOG', 'NO', 'N', 'N', 'NO', 'IOT');
            insert into all_mviews values ('SHOP', 'MV');
            insert into all_tab_columns values
              ('SHOP', 'MV', 'ID', 'NUMBER', null, 10, 0, 'N', 1), ('SHOP', 'TEMP', 'ID', 'NUMBER', null, 10, 0, 'N', 1),
              ('ELSE', 'ORDERS', 'X', 'NUMBER', null, 10, 0, 'N', 1),
              ('SHOP', 'ORDERS', 'ID', 'NUMBER', null, 18, 0, 'N', 1),
              ('SHOP', 'ORDERS', 'WIDE', 'NUMBER', null, 19, 0, 'N', 2),
              ('SHOP', 'ORDERS', 'ANY', 'NUMBER', null, null, null, 'Y', 3),
              ('SHOP', 'ORDERS', 'WHOLE', 'NUMBER', null, null, 0, 'Y', 4),
              ('SHOP', 'ORDERS', 'PRICE', 'NUMBER', null, 10, 2, 'Y', 5),
              ('SHOP', 'ORDERS', 'THOUSANDS', 'NUMBER', null, 17, -3, 'Y', 6),
              ('SHOP', 'ORDERS', 'CODE', 'CHAR', null, null, null, 'N', 7),
              ('SHOP', 'ORDERS', 'MADE', 'DATE', null, null, null, 'Y', 8),
              ('SHOP', 'ORDERS', 'SENT', 'TIMESTAMP(6) WITH TIME ZONE', null, null, 6, 'Y', 9),
              ('SHOP', 'ORDERS', 'NOTE', 'LONG', null, null, null, 'Y', 10),
              ('SHOP', 'ORDERS', 'DOC', 'XMLTYPE', 'PUBLIC', null, null, 'Y', 11),
              ('SHOP', 'LOG', 'ID', 'NUMBER', null, 5, 0, 'Y', 1);
            insert into all_constraints values ('SHOP', 'ORDERS', 'A', 'U', 'ENABLED', 'VALIDATED'),
              ('SHOP', 'ORDERS', 'B', 'P', 'ENABLED', 'VALIDATED'), ('SHOP', 'LOG', 'C', 'U', 'ENABLED', 'VALIDATED');
            insert into all_cons_columns values ('SHOP', 'ORDERS', 'A', 'CODE', 1), ('SHOP', 'ORDERS', 'B', 'CODE', 2),
              ('SHOP', 'ORDERS', 'B', 'ID', 1), ('SHOP', 'LOG', 'C', 'ID', 1)""";

    public static @Nullable String typeName(int id) {
        return id < TYPES.size() ? TYPES.get(id) : id == 130 ? "geography" : null;
    }

    public static int schemaId() {
        return 5;
    }

    public static String context(String namespace, String name) {
        return "SHOP";
    }

    @Test
    void tablesOfSqlServerAreReadWithTheirPrimaryKeyFirst() throws SQLException {
        assertEquals(
                List.of(
                        "log [] id INTEGER, at TIMESTAMP",
                        "orders [id, ext] id INTEGER, name TEXT, total DECIMAL 2, made TIMESTAMP (not exact),"
                                + " sent TIMESTAMP, version none, doc none, ext UUID, place none, secret none"),
                tables(SQLSERVER, ReadProduct.SQLSERVER));
    }

    @Test
    void tablesOfOracleAreReadWithTheirPrimaryKeyFirst() throws SQLException {
        assertEquals(
                List.of(
                        "LOG [] ID INTEGER",
                        "ORDERS [ID, CODE] ID INTEGER, WIDE DECIMAL, ANY DECIMAL, WHOLE DECIMAL, PRICE DECIMAL 2,"
                                + " THOUSANDS DECIMAL, CODE TEXT (not exact), MADE TIMESTAMP, SENT TIMESTAMP,"
                                + " NOTE none, DOC none"),
                tables(ORACLE, ReadProduct.ORACLE));
    }

    private static List<String> tables(String script, ReadProduct product) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement()) {
            statement.execute(script);
            return Dialects.of(product).catalog().tables(connection).stream()
                    .map(table -> "%s %s %s"
                            .formatted(
                                    table.name(),
                                    table.key(),
                                    table.columns().stream()
                                            .map(ReadCatalogsTest::words)
                                            .collect(Collectors.joining(", "))))
                    .toList();
        }
    }

    private static String words(CatalogColumn column) {
        return column.name()
                + " "
                + column.type().map(Enum::name).orElse("none")
                + (column.scale() == 0 ? "" : " " + column.scale())
                + (column.exact() ? "" : " (not exact)");
    }
}
