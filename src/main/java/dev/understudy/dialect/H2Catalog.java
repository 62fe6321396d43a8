package dev.understudy.dialect;

import dev.understudy.project.ValueType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Tables of a H2 file, from its information schema.
final class H2Catalog implements Catalog {
    private static final String COLUMNS = """
            select c.table_name, c.column_name, c.data_type, coalesce(c.numeric_scale, 0), e.data_type
            from information_schema.columns c
            join information_schema.tables t
              on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
            left join information_schema.element_types e
              on e.object_schema = c.table_schema and e.object_name = c.table_name and e.object_type = 'TABLE'
              and e.collection_type_identifier = c.dtd_identifier
            where c.table_schema = current_schema
            order by c.table_name, c.ordinal_position""";

    private static final String KEYS = """
            select k.table_name, k.constraint_name, k.column_name
            from information_schema.key_column_usage k
            join information_schema.table_constraints t
              on t.constraint_schema = k.constraint_schema and t.constraint_name = k.constraint_name
            where t.table_schema = current_schema and t.constraint_type in ('PRIMARY KEY', 'UNIQUE')
              and not exists (
                  select 1 from information_schema.key_column_usage u
                  join information_schema.columns c
                    on c.table_schema = u.table_schema and c.table_name = u.table_name and c.column_name = u.column_name
                  where u.constraint_schema = k.constraint_schema and u.constraint_name = k.constraint_name
                    and c.is_nullable = 'YES')
            order by k.table_name, t.constraint_type, k.constraint_name, k.ordinal_position""";

    @Override
    public List<CatalogTable> tables(Connection connection) throws SQLException {
        return CatalogRows.read(connection, COLUMNS, KEYS, H2Catalog::column);
    }

    private static CatalogColumn column(ResultSet row) throws SQLException {
        String declared = row.getString(3);
        String element = row.getString(5);
        if (element != null) {
            return CatalogColumn.array(row.getString(2), element + " " + declared, element(element));
        }
        Optional<ValueType> type = type(declared);
        int scale = type.filter(ValueType.DECIMAL::equals).isPresent() ? row.getInt(4) : 0;
        return new CatalogColumn(row.getString(2), declared, type, scale);
    }

    /// Those whose values the driver hands over as they are, and that have one text.
    private static Optional<ValueType> element(String declared) {
        return switch (declared) {
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "NUMERIC", "CHARACTER VARYING", "BOOLEAN", "UUID" ->
                type(declared);
            default -> Optional.empty();
        };
    }

    private static Optional<ValueType> type(String declared) {
        return Optional.ofNullable(
                switch (declared) {
                    case "TINYINT", "SMALLINT", "INTEGER", "BIGINT" -> ValueType.INTEGER;
                    case "NUMERIC", "DECFLOAT" -> ValueType.DECIMAL;
                    case "CHARACTER", "CHARACTER VARYING", "VARCHAR_IGNORECASE", "CHARACTER LARGE OBJECT", "ENUM" ->
                        ValueType.TEXT;
                    case "BOOLEAN" -> ValueType.BOOLEAN;
                    case "TIMESTAMP", "TIMESTAMP WITH TIME ZONE" -> ValueType.TIMESTAMP;
                    case "DATE" -> ValueType.DATE;
                    case "TIME" -> ValueType.TIME;
                    case "UUID" -> ValueType.UUID;
                    case "BINARY", "BINARY VARYING", "BINARY LARGE OBJECT" -> ValueType.BYTES;
                    case "REAL" -> ValueType.REAL;
                    case "DOUBLE PRECISION" -> ValueType.DOUBLE;
                    case "JSON" -> ValueType.JSON;
                    default -> null;
                });
    }
}
