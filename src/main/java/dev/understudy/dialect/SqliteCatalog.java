package dev.understudy.dialect;

import dev.understudy.project.ValueType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tables of a SQLite file; views, virtual tables and what belongs to those left out. A declared type is a wish
/// there: a column takes any value unless it is the number of the row or its table is strict, so rows are asked
/// for only by such columns, and by texts.
final class SqliteCatalog implements Catalog {
    private static final String COLUMNS = """
            select t.name, c.name, c.type, c."notnull" or (c.pk > 0 and t.wr), t.strict,
                   c.pk = 1 and not t.wr and upper(c.type) = 'INTEGER'
                   and (select count(*) from pragma_table_xinfo(t.name) k where k.pk > 0) = 1
            from pragma_table_list t
            join pragma_table_xinfo(t.name) c
            where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\' and c.hidden <> 1
            order by t.name, c.cid""";

    private static final String KEYS = """
            select t.name, 'primary', c.name
            from pragma_table_list t
            join pragma_table_xinfo(t.name) c
            where t.schema = 'main' and t.type = 'table' and c.pk > 0
            order by t.name, c.pk""";

    private static final Pattern DECIMAL =
            Pattern.compile("(?:numeric|decimal|number)\\b.*?(?:,\\s*(\\d{1,3})\\s*\\))?");

    @Override
    public List<CatalogTable> tables(Connection connection) throws SQLException {
        return CatalogRows.read(connection, COLUMNS, KEYS, SqliteCatalog::column);
    }

    private static CatalogColumn column(ResultSet row) throws SQLException {
        String declared = row.getString(3).toLowerCase(Locale.ROOT);
        Optional<ValueType> type = type(declared);
        boolean held = row.getBoolean(5) || type.filter(ValueType.TEXT::equals).isPresent();
        boolean exact = row.getBoolean(6) || (held && row.getBoolean(4));
        return new CatalogColumn(row.getString(2), declared, type, scale(declared), exact);
    }

    private static int scale(String declared) {
        Matcher decimal = DECIMAL.matcher(declared);
        return decimal.matches() && decimal.group(1) != null ? Integer.parseInt(decimal.group(1)) : 0;
    }

    /// The types that applications mean something by, then those of
    /// [SQLite's rules of affinity](https://www.sqlite.org/datatype3.html#determination_of_column_affinity).
    private static Optional<ValueType> type(String declared) {
        String name = declared.replaceFirst("\\s*\\(.*", "").strip();
        return Optional.ofNullable(
                switch (name) {
                    case "boolean", "bool" -> ValueType.BOOLEAN;
                    case "uuid", "guid", "uniqueidentifier" -> ValueType.UUID;
                    case "json" -> ValueType.JSON;
                    case "date" -> ValueType.DATE;
                    case "time" -> ValueType.TIME;
                    case "datetime", "timestamp", "timestamptz", "timestamp with time zone" -> ValueType.TIMESTAMP;
                    case "numeric", "decimal", "number" -> ValueType.DECIMAL;
                    default -> byAffinity(name);
                });
    }

    private static @org.jspecify.annotations.Nullable ValueType byAffinity(String name) {
        if (name.contains("int")) {
            return ValueType.INTEGER;
        }
        if (name.contains("char") || name.contains("clob") || name.contains("text")) {
            return ValueType.TEXT;
        }
        if (name.contains("blob")) {
            return ValueType.BYTES;
        }
        boolean binaryFraction = name.contains("real") || name.contains("floa") || name.contains("doub");
        return binaryFraction ? ValueType.DOUBLE : null;
    }
}
