package dev.understudy.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Definitions of PostgreSQL's schema `public`, without what belongs to an extension.
final class PostgresSchema implements SchemaReader {
    private static final String SEQUENCE_VALUE = "sequence value ";

    /// A table's definition ends with its columns in their order.
    private static final String TABLES = """
            select 'table ' || c.relname,
                   concat_ws(' ', case c.relpersistence when 'u' then 'unlogged' when 't' then 'temporary' end,
                     case c.relkind when 'p' then 'partitioned by ' || pg_get_partkeydef(c.oid)
                                    when 'f' then 'foreign' end,
                     case when c.relispartition then 'partition ' || pg_get_expr(c.relpartbound, c.oid) end,
                     case when c.relrowsecurity then 'row security' end, c.reloptions::text,
                     '(' || (select coalesce(string_agg(a.attname, ', ' order by a.attnum), '') from pg_attribute a
                       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) || ')')
            from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'f') and not exists
              (select 1 from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
            order by 1""";

    private static final String COLUMNS = """
            select 'column ' || c.relname || '.' || a.attname,
                   concat_ws(' ', format_type(a.atttypid, a.atttypmod),
                     'collate ' || (select l.collname from pg_collation l
                       where l.oid = a.attcollation and l.collname <> 'default'),
                     case when a.attnotnull then 'not null' end,
                     case a.attidentity when 'a' then 'identity always' when 'd' then 'identity by default' end,
                     case when a.attgenerated <> '' then 'generated' when e.adbin is not null then 'default' end,
                     pg_get_expr(e.adbin, e.adrelid))
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            left join pg_attrdef e on e.adrelid = a.attrelid and e.adnum = a.attnum
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'f')
              and a.attnum > 0 and not a.attisdropped
            order by 1""";

    private static final String INDEXES = """
            select 'index ' || i.relname, pg_get_indexdef(x.indexrelid)
                   || case when x.indisvalid and x.indisready then '' else ' (not valid)' end
            from pg_index x join pg_class i on i.oid = x.indexrelid
            where i.relnamespace = 'public'::regnamespace
            order by 1""";

    /// NOT NULL is said by its column, unless it is not validated yet.
    private static final String CONSTRAINTS = """
            select 'constraint ' || r.relname || '.' || c.conname, pg_get_constraintdef(c.oid)
                   || case when c.convalidated then '' else ' (not validated)' end
            from pg_constraint c join pg_class r on r.oid = c.conrelid
            where c.connamespace = 'public'::regnamespace and (c.contype <> 'n' or not c.convalidated)
            order by 1""";

    private static final String TRIGGERS = """
            select 'trigger ' || c.relname || '.' || t.tgname, pg_get_triggerdef(t.oid)
                   || case t.tgenabled when 'O' then '' else ' (state ' || t.tgenabled::text || ')' end
            from pg_trigger t join pg_class c on c.oid = t.tgrelid
            where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
            order by 1""";

    private static final String VIEWS = """
            select case c.relkind when 'v' then 'view ' else 'materialized view ' end || c.relname,
                   pg_get_viewdef(c.oid)
            from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm') and not exists
              (select 1 from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
            order by 1""";

    private static final String ROUTINES = """
            select 'routine ' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')',
                   pg_get_functiondef(p.oid)
            from pg_proc p
            where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p', 'w') and not exists
              (select 1 from pg_depend d where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')
            order by 1""";

    private static final String TYPES = """
            select 'type ' || t.typname, case t.typtype
                     when 'e' then 'enum ' || (select string_agg(quote_literal(e.enumlabel), ', '
                       order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid)
                     else 'domain ' || format_type(t.typbasetype, t.typtypmod)
                       || case when t.typnotnull then ' not null' else '' end || coalesce(' default ' || t.typdefault, '')
                       || coalesce((select ' ' || string_agg(pg_get_constraintdef(c.oid), ' ' order by c.conname)
                            from pg_constraint c where c.contypid = t.oid), '') end
            from pg_type t
            where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd') and not exists
              (select 1 from pg_depend d where d.objid = t.oid and d.classid = 'pg_type'::regclass and d.deptype = 'e')
            order by 1""";

    private static final String SEQUENCES = """
            select 'sequence ' || c.relname, format('%s start %s increment %s minimum %s maximum %s cache %s%s',
                     format_type(s.seqtypid, null), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,
                     case when s.seqcycle then ' cycle' else '' end)
            from pg_sequence s join pg_class c on c.oid = s.seqrelid
            where c.relnamespace = 'public'::regnamespace
            order by 1""";

    private static final List<String> QUERIES =
            List.of(TABLES, COLUMNS, INDEXES, CONSTRAINTS, TRIGGERS, VIEWS, ROUTINES, TYPES, SEQUENCES);

    @Override
    public SortedMap<String, String> describe(Connection connection) throws SQLException {
        Definitions definitions = new Definitions();
        for (String query : QUERIES) {
            definitions.add(connection, query);
        }
        for (Map.Entry<String, String> sequence : sequences(connection).entrySet()) {
            definitions.add(SEQUENCE_VALUE + sequence.getKey(), value(connection, sequence.getValue()));
        }
        return definitions.all();
    }

    /// The quoted name of each sequence by its plain one.
    private static SortedMap<String, String> sequences(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace");
                ResultSet row = select.executeQuery()) {
            SortedMap<String, String> names = new TreeMap<>();
            while (row.next()) {
                names.put(row.getString(1), "public." + Quoting.POSTGRES.quote(row.getString(1)));
            }
            return names;
        }
    }

    private static String value(Connection connection, String sequence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select last_value, is_called from " + sequence);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1) + (row.getBoolean(2) ? "" : " (not used)");
        }
    }
}
