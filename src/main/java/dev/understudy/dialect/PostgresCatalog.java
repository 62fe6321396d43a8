package dev.understudy.dialect;

import dev.understudy.project.ValueType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Tables of PostgreSQL, from its own catalog: it shows those too that this user may not read.
final class PostgresCatalog implements Catalog {
    private static final String COLUMNS = """
            select c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                   case when t.typtype = 'e' then 'enum' else t.typname end, a.atttypmod,
                   e.typname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            join pg_type t on t.oid = a.atttypid
            left join pg_type e on e.typarray = t.oid and e.typnamespace = 'pg_catalog'::regnamespace
            where c.relkind in ('r', 'p') and not c.relispartition
            order by c.relname, a.attnum""";

    private static final String KEYS = """
            select c.relname, i.indexrelid::text, a.attname
            from pg_index i
            join pg_class c on c.oid = i.indrelid
            join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
            cross join lateral unnest(i.indkey::int2[]) with ordinality k(attnum, place)
            join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
            where i.indisunique and i.indisvalid and i.indpred is null and i.indexprs is null
              and k.place <= i.indnkeyatts
              and not exists (select 1 from pg_attribute b
                              where b.attrelid = c.oid and b.attnum = any(i.indkey::int2[]) and not b.attnotnull)
            order by c.relname, not i.indisprimary, i.indexrelid, k.place""";

    /// A partitioned table has no pages of its own: what its partitions were thought to hold when it was
    /// analyzed. -1: never.
    private static final String ABOUT = """
            select c.reltuples::bigint from pg_class c
            join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
            where c.relname = ?""";

    /// What `atttypmod` counts beside precision and scale.
    private static final int HEADER = 4;

    private static final int SCALE_BITS = 0x7FF;

    @Override
    public List<CatalogTable> tables(Connection connection) throws SQLException {
        return CatalogRows.read(connection, COLUMNS, KEYS, PostgresCatalog::column);
    }

    @Override
    public OptionalLong rowsAbout(Connection connection, String table) throws SQLException {
        return CatalogRows.about(connection, ABOUT, table);
    }

    private static CatalogColumn column(ResultSet row) throws SQLException {
        String element = row.getString(6);
        if (element != null) {
            return CatalogColumn.array(row.getString(2), row.getString(3), element(element));
        }
        Optional<ValueType> type = type(row.getString(4));
        int modifier = row.getInt(5);
        boolean limited = type.filter(ValueType.DECIMAL::equals).isPresent() && modifier >= HEADER;
        int scale = limited ? (modifier - HEADER & SCALE_BITS) : 0;
        return new CatalogColumn(row.getString(2), row.getString(3), type, scale > 1_000 ? 0 : scale);
    }

    /// Those whose values `to_json` writes exactly, and in one way whatever the session's settings.
    private static Optional<ValueType> element(String name) {
        return switch (name) {
            case "int2", "int4", "int8", "numeric", "text", "varchar", "bool", "uuid", "date", "float8" -> type(name);
            default -> Optional.empty();
        };
    }

    private static Optional<ValueType> type(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "int2", "int4", "int8" -> ValueType.INTEGER;
                    case "numeric" -> ValueType.DECIMAL;
                    case "text", "varchar", "bpchar", "citext", "name", "enum" -> ValueType.TEXT;
                    case "bool" -> ValueType.BOOLEAN;
                    case "timestamp", "timestamptz" -> ValueType.TIMESTAMP;
                    case "date" -> ValueType.DATE;
                    case "time" -> ValueType.TIME;
                    case "uuid" -> ValueType.UUID;
                    case "bytea" -> ValueType.BYTES;
                    case "float4" -> ValueType.REAL;
                    case "float8" -> ValueType.DOUBLE;
                    case "json", "jsonb" -> ValueType.JSON;
                    default -> null;
                });
    }
}
