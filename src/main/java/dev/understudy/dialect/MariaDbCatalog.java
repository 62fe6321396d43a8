package dev.understudy.dialect;

import dev.understudy.project.ValueType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Tables of MariaDB and MySQL. MariaDB's JSON is a text to its catalog.
final class MariaDbCatalog implements Catalog {
    private static final String COLUMNS = """
            select c.table_name, c.column_name, c.column_type, c.data_type, coalesce(c.numeric_scale, 0)
            from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = database() and t.table_type = 'BASE TABLE'
            order by c.table_name, c.ordinal_position""";

    private static final String KEYS = """
            select s.table_name, s.index_name, s.column_name
            from information_schema.statistics s
            where s.table_schema = database() and s.non_unique = 0
              and not exists (select 1 from information_schema.statistics n
                              where n.table_schema = s.table_schema and n.table_name = s.table_name
                                and n.index_name = s.index_name and n.nullable = 'YES')
            order by s.table_name, s.index_name <> 'PRIMARY', s.index_name, s.seq_in_index""";

    private static final String ABOUT =
            "select table_rows from information_schema.tables where table_schema = database() and table_name = ?";

    @Override
    public List<CatalogTable> tables(Connection connection) throws SQLException {
        return CatalogRows.read(connection, COLUMNS, KEYS, MariaDbCatalog::column);
    }

    @Override
    public OptionalLong rowsAbout(Connection connection, String table) throws SQLException {
        return CatalogRows.about(connection, ABOUT, table);
    }

    private static CatalogColumn column(ResultSet row) throws SQLException {
        String declared = row.getString(3).toLowerCase(Locale.ROOT);
        Optional<ValueType> type = type(row.getString(4).toLowerCase(Locale.ROOT), declared);
        int scale = type.filter(ValueType.DECIMAL::equals).isPresent() ? row.getInt(5) : 0;
        return new CatalogColumn(row.getString(2), declared, type, scale);
    }

    private static Optional<ValueType> type(String name, String declared) {
        return Optional.ofNullable(
                switch (name) {
                    case "tinyint" -> declared.equals("tinyint(1)") ? ValueType.BOOLEAN : ValueType.INTEGER;
                    case "bigint" -> declared.contains("unsigned") ? ValueType.DECIMAL : ValueType.INTEGER;
                    case "smallint", "mediumint", "int", "year" -> ValueType.INTEGER;
                    case "decimal" -> ValueType.DECIMAL;
                    case "char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set" ->
                        ValueType.TEXT;
                    case "inet4", "inet6" -> ValueType.TEXT;
                    case "bit" -> declared.equals("bit(1)") ? ValueType.BOOLEAN : null;
                    case "datetime", "timestamp" -> ValueType.TIMESTAMP;
                    case "date" -> ValueType.DATE;
                    case "time" -> ValueType.TIME;
                    case "uuid" -> ValueType.UUID;
                    case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" -> ValueType.BYTES;
                    case "float" -> ValueType.REAL;
                    case "double" -> ValueType.DOUBLE;
                    case "json" -> ValueType.JSON;
                    default -> null;
                });
    }
}
