package dev.understudy.dialect;

import dev.understudy.project.ValueType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tables of Oracle: those of the session's schema, without what Oracle keeps in tables of its own making.
final class OracleCatalog implements Catalog {
    private static final String COLUMNS = """
            select c.table_name, c.column_name,
                   c.data_type || case when c.data_type = 'NUMBER' and (c.data_precision is not null or c.data_scale > 0)
                     then '(' || coalesce(to_char(c.data_precision), '*') || ',' || c.data_scale || ')' end,
                   case when c.data_type_owner is null then c.data_type end, c.data_precision, c.data_scale
            from all_tab_columns c
            join all_tables t on t.owner = c.owner and t.table_name = c.table_name
            where c.owner = sys_context('userenv', 'current_schema')
              and t.nested = 'NO' and t.secondary = 'N' and t.temporary = 'N' and t.dropped = 'NO'
              and (t.iot_type is null or t.iot_type = 'IOT')
              and not exists (select 1 from all_mviews m where m.owner = t.owner and m.mview_name = t.table_name)
            order by c.table_name, c.column_id""";

    private static final String KEYS = """
            select k.table_name, k.constraint_name, c.column_name
            from all_constraints k
            join all_cons_columns c on c.owner = k.owner and c.constraint_name = k.constraint_name
            where k.owner = sys_context('userenv', 'current_schema')
              and k.constraint_type in ('P', 'U') and k.status = 'ENABLED' and k.validated = 'VALIDATED'
              and not exists (select 1 from all_cons_columns u
                              join all_tab_columns n
                                on n.owner = u.owner and n.table_name = u.table_name and n.column_name = u.column_name
                              where u.owner = k.owner and u.constraint_name = k.constraint_name and n.nullable = 'Y')
            order by k.table_name, k.constraint_type, k.constraint_name, c.position""";

    /// Every number of so many digits is a long.
    private static final int LONG_DIGITS = 18;

    /// A value that is bound is a VARCHAR2: blanks at its end count against a CHAR, and what the database's own
    /// character set lacks is lost on the way to an NVARCHAR2. Keys of these are not asked for.
    private static final Set<String> NOT_FOUND = Set.of("CHAR", "NCHAR", "NVARCHAR2");

    @Override
    public List<CatalogTable> tables(Connection connection) throws SQLException {
        return CatalogRows.read(connection, COLUMNS, KEYS, OracleCatalog::column);
    }

    private static CatalogColumn column(ResultSet row) throws SQLException {
        String name = row.getString(4);
        int precision = row.getInt(5);
        boolean limited = !row.wasNull();
        int scale = row.getInt(6);
        boolean whole = limited && scale <= 0 && precision - scale <= LONG_DIGITS;
        Optional<ValueType> type = "NUMBER".equals(name) && whole ? Optional.of(ValueType.INTEGER) : type(name);
        boolean digits = type.filter(ValueType.DECIMAL::equals).isPresent() && "NUMBER".equals(name);
        return new CatalogColumn(
                row.getString(2),
                row.getString(3),
                type,
                digits ? Math.max(0, scale) : 0,
                name == null || !NOT_FOUND.contains(name));
    }

    /// A DATE has a time of day. A LONG can be read only once, and is not.
    private static Optional<ValueType> type(@Nullable String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "NUMBER", "FLOAT" -> ValueType.DECIMAL;
                    case "CHAR", "VARCHAR2", "NCHAR", "NVARCHAR2", "CLOB", "NCLOB" -> ValueType.TEXT;
                    case "DATE" -> ValueType.TIMESTAMP;
                    case "RAW", "BLOB" -> ValueType.BYTES;
                    case "BINARY_FLOAT" -> ValueType.REAL;
                    case "BINARY_DOUBLE" -> ValueType.DOUBLE;
                    case "BOOLEAN" -> ValueType.BOOLEAN;
                    case "JSON" -> ValueType.JSON;
                    case null -> null;
                    default -> name.startsWith("TIMESTAMP(") ? ValueType.TIMESTAMP : null;
                });
    }
}
