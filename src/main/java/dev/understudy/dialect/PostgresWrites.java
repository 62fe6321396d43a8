package dev.understudy.dialect;

import dev.understudy.project.Side;
import dev.understudy.project.TableMapping;

/// Guarded writes of PostgreSQL.
final class PostgresWrites implements GuardedWrites {
    @Override
    public String updateIfOlder(TableMapping table, Side side) {
        return parts(table, side).updateIfOlder();
    }

    @Override
    public String insertIfAbsent(TableMapping table, Side side) {
        WriteParts parts = parts(table, side);
        String marks = "?" + ", ?".repeat(table.columns().size() - 1);
        return "insert into %s (%s) overriding system value values (%s) on conflict (%s) do nothing"
                .formatted(parts.name(), parts.columns(), marks, parts.key());
    }

    @Override
    public String raiseKeys(TableMapping table, Side side, long atLeast, long gap) {
        WriteParts parts = parts(table, side);
        // nextval and not last_value: it also sees a sequence that was restarted
        return """
                select (select setval(q.seqrelid, greatest(nextval(q.seqrelid),
                        coalesce((select max(%s) from %s), 0) + %d, %d)) from %s q)""".formatted(parts.key(), parts.name(), gap, WriteParts.sum(atLeast, gap), sequence(parts));
    }

    @Override
    public String nextKey(TableMapping table, Side side) {
        return """
                select (select coalesce(pg_sequence_last_value(q.seqrelid) + q.seqincrement, q.seqstart) from %s q)""".formatted(sequence(parts(table, side)));
    }

    @Override
    public String lockForShare() {
        return " for share";
    }

    /// The sequence that the key's default or identity takes its numbers from, also where the column does not
    /// own it.
    private static String sequence(WriteParts parts) {
        return """
                (select s.seqrelid::regclass, s.seqincrement, s.seqstart
                 from pg_attribute a
                 left join pg_attrdef e on e.adrelid = a.attrelid and e.adnum = a.attnum
                 join pg_depend d on (d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass
                                      and d.refobjid = a.attrelid and d.refobjsubid = a.attnum and d.deptype in ('a', 'i'))
                                  or (d.classid = 'pg_attrdef'::regclass and d.refclassid = 'pg_class'::regclass
                                      and d.objid = e.oid and d.deptype = 'n')
                 join pg_sequence s
                   on s.seqrelid = case when d.classid = 'pg_class'::regclass then d.objid else d.refobjid end
                 where a.attrelid = %s::regclass and a.attname = %s
                 limit 1)""".formatted(
                        literal(parts.name()), literal(parts.table().keyColumn().name(parts.side())));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static WriteParts parts(TableMapping table, Side side) {
        return new WriteParts(table, side, Quoting.POSTGRES);
    }
}
