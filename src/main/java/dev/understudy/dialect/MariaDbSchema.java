package dev.understudy.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;

/// Definitions of the connection's MariaDB or MySQL database.
final class MariaDbSchema implements SchemaReader {
    private static final String TABLES = """
            select concat(lower(case table_type when 'BASE TABLE' then 'table' else table_type end), ' ', table_name),
                   concat_ws(' ', engine, row_format, table_collation, nullif(create_options, ''))
            from information_schema.tables
            where table_schema = database() and table_type in ('BASE TABLE', 'SEQUENCE', 'SYSTEM VERSIONED')
            order by 1""";

    private static final String COLUMN_ORDER = """
            select concat('order of columns ', c.table_name), c.column_name
            from information_schema.columns c join information_schema.tables t
              on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type <> 'VIEW'
            where c.table_schema = database()
            order by c.table_name, c.ordinal_position""";

    private static final String COLUMNS = """
            select concat('column ', c.table_name, '.', c.column_name),
                   concat_ws(' ', c.column_type, c.character_set_name, c.collation_name,
                     if(c.is_nullable = 'NO', 'not null', null), concat('default ', c.column_default),
                     nullif(c.extra, ''), nullif(c.generation_expression, ''))
            from information_schema.columns c join information_schema.tables t
              on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type <> 'VIEW'
            where c.table_schema = database()
            order by 1""";

    /// One row for each column of an index, in the index's order.
    private static final String INDEXES = """
            select concat('index ', table_name, '.', index_name),
                   concat(if(seq_in_index = 1, concat(if(non_unique = 0, 'unique ', ''), index_type, ' '), ''),
                     ifnull(column_name, '(expression)'), ifnull(concat('(', sub_part, ')'), ''),
                     if(collation = 'D', ' desc', ''))
            from information_schema.statistics
            where table_schema = database()
            order by table_name, index_name, seq_in_index""";

    private static final String KEYS = """
            select concat('constraint ', k.table_name, '.', k.constraint_name),
                   concat(if(k.ordinal_position = 1, concat(lower(c.constraint_type), ' '), ''), k.column_name,
                     ifnull(concat(' references ', if(k.referenced_table_schema = k.table_schema, '',
                       concat(k.referenced_table_schema, '.')), k.referenced_table_name, '.', k.referenced_column_name), ''),
                     ifnull(concat(' on update ', r.update_rule, ' on delete ', r.delete_rule), ''))
            from information_schema.key_column_usage k
            join information_schema.table_constraints c on c.constraint_schema = k.constraint_schema
              and c.table_name = k.table_name and c.constraint_name = k.constraint_name
            left join information_schema.referential_constraints r on r.constraint_schema = k.constraint_schema
              and r.table_name = k.table_name and r.constraint_name = k.constraint_name
            where k.table_schema = database()
            order by k.table_name, k.constraint_name, k.ordinal_position""";

    private static final String TRIGGERS = """
            select concat('trigger ', event_object_table, '.', trigger_name),
                   concat_ws(' ', action_timing, event_manipulation, 'order', action_order, sql_mode, action_statement)
            from information_schema.triggers
            where trigger_schema = database()
            order by 1""";

    private static final String VIEWS = """
            select concat('view ', table_name), concat_ws(' ', view_definition, check_option, security_type)
            from information_schema.views
            where table_schema = database()
            order by 1""";

    private static final String ROUTINES = """
            select concat(lower(routine_type), ' ', routine_name),
                   concat_ws(' ', dtd_identifier, is_deterministic, sql_data_access, security_type, sql_mode,
                     routine_definition)
            from information_schema.routines
            where routine_schema = database()
            order by 1""";

    private static final String PARAMETERS = """
            select concat('parameters of ', lower(routine_type), ' ', specific_name),
                   concat_ws(' ', parameter_mode, parameter_name, dtd_identifier)
            from information_schema.parameters
            where specific_schema = database() and ordinal_position > 0
            order by specific_name, ordinal_position""";

    private static final String EVENTS = """
            select concat('event ', event_name), concat_ws(' ', event_type, execute_at, interval_value, interval_field,
                     status, on_completion, event_definition)
            from information_schema.events
            where event_schema = database()
            order by 1""";

    /// MariaDB reads the counter from the table each time; MySQL keeps an old one for a day unless
    /// `information_schema_stats_expiry` is 0, which [MySqlDialect]'s sessions set.
    private static final String COUNTERS = """
            select concat('sequence value ', table_name), auto_increment
            from information_schema.tables
            where table_schema = database() and auto_increment is not null and table_type = 'BASE TABLE'
            order by 1""";

    private static final List<String> QUERIES = List.of(
            TABLES, COLUMN_ORDER, COLUMNS, INDEXES, KEYS, TRIGGERS, VIEWS, ROUTINES, PARAMETERS, EVENTS, COUNTERS);

    private final String checks;

    /// @param checks query of the CHECK constraints, which the two products keep in different tables
    private MariaDbSchema(String checks) {
        this.checks = checks;
    }

    static MariaDbSchema ofMariaDb() {
        return new MariaDbSchema("""
                select concat('constraint ', table_name, '.', constraint_name), concat('check ', check_clause)
                from information_schema.check_constraints
                where constraint_schema = database()
                order by 1""");
    }

    static MariaDbSchema ofMySql() {
        return new MariaDbSchema("""
                select concat('constraint ', t.table_name, '.', c.constraint_name),
                       concat('check ', c.check_clause, if(t.enforced = 'YES', '', ' (not enforced)'))
                from information_schema.check_constraints c
                join information_schema.table_constraints t on t.constraint_schema = c.constraint_schema
                  and t.constraint_name = c.constraint_name and t.constraint_type = 'CHECK'
                where c.constraint_schema = database()
                order by 1""");
    }

    @Override
    public SortedMap<String, String> describe(Connection connection) throws SQLException {
        Definitions definitions = new Definitions();
        for (String query : QUERIES) {
            definitions.add(connection, query);
        }
        definitions.add(connection, checks);
        return definitions.all();
    }
}
