package dev.understudy.dialect;

import dev.understudy.project.ValueType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tables of SQL Server: those of the user's default schema. Columns of a type made by somebody go by the type
/// behind it; those whose values only their owner's program can decrypt are not read.
final class SqlServerCatalog implements Catalog {
    private static final String COLUMNS = """
            select t.name, c.name, coalesce(type_name(c.user_type_id), 'unknown'),
                   case when c.encryption_type is null then type_name(c.system_type_id) end, c.scale
            from sys.tables t
            join sys.columns c on c.object_id = t.object_id
            where t.schema_id = schema_id() and t.is_ms_shipped = 0
            order by t.name, c.column_id""";

    private static final String KEYS = """
            select t.name, i.name, c.name
            from sys.tables t
            join sys.indexes i on i.object_id = t.object_id
            join sys.index_columns k on k.object_id = i.object_id and k.index_id = i.index_id
            join sys.columns c on c.object_id = k.object_id and c.column_id = k.column_id
            where t.schema_id = schema_id() and t.is_ms_shipped = 0
              and i.is_unique = 1 and i.has_filter = 0 and i.is_disabled = 0 and i.is_hypothetical = 0
              and k.key_ordinal > 0
              and not exists (select 1 from sys.index_columns m
                              join sys.columns n on n.object_id = m.object_id and n.column_id = m.column_id
                              where m.object_id = i.object_id and m.index_id = i.index_id
                                and m.key_ordinal > 0 and n.is_nullable = 1)
            order by t.name, i.is_primary_key desc, i.index_id, k.key_ordinal""";

    @Override
    public List<CatalogTable> tables(Connection connection) throws SQLException {
        return CatalogRows.read(connection, COLUMNS, KEYS, SqlServerCatalog::column);
    }

    /// A `datetime` counts in thirds of a millisecond and is shown in whole ones: nobody finds it by what is shown.
    private static CatalogColumn column(ResultSet row) throws SQLException {
        String name = row.getString(4);
        Optional<ValueType> type = type(name);
        int scale = type.filter(ValueType.DECIMAL::equals).isPresent() ? row.getInt(5) : 0;
        return new CatalogColumn(row.getString(2), row.getString(3), type, scale, !"datetime".equals(name));
    }

    /// A `rowversion`, which is called timestamp too, counts the writes of its own database.
    private static Optional<ValueType> type(@Nullable String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "tinyint", "smallint", "int", "bigint" -> ValueType.INTEGER;
                    case "decimal", "numeric", "money", "smallmoney" -> ValueType.DECIMAL;
                    case "char", "varchar", "text", "nchar", "nvarchar", "ntext" -> ValueType.TEXT;
                    case "bit" -> ValueType.BOOLEAN;
                    case "datetime", "datetime2", "smalldatetime", "datetimeoffset" -> ValueType.TIMESTAMP;
                    case "date" -> ValueType.DATE;
                    case "time" -> ValueType.TIME;
                    case "uniqueidentifier" -> ValueType.UUID;
                    case "binary", "varbinary", "image" -> ValueType.BYTES;
                    case "real" -> ValueType.REAL;
                    case "float" -> ValueType.DOUBLE;
                    case "json" -> ValueType.JSON;
                    case null, default -> null;
                });
    }
}
