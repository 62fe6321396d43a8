package dev.understudy.dialect;

import dev.understudy.project.Side;
import dev.understudy.project.TableMapping;

/// Guarded writes of MariaDB and MySQL. Never `on duplicate key update`, which fires on any unique key and so
/// overwrites another row, and never `insert ignore`, which hides what else went wrong.
final class MariaDbWrites implements GuardedWrites {
    @Override
    public String updateIfOlder(TableMapping table, Side side) {
        return parts(table, side).updateIfOlder();
    }

    @Override
    public String insertIfAbsent(TableMapping table, Side side) {
        WriteParts parts = parts(table, side);
        return "insert into %1$s (%2$s) select %2$s from (select %3$s) as n where not exists (select 1 from %1$s as t where t.%4$s = n.%4$s)"
                .formatted(parts.name(), parts.columns(), parts.each("? as %s"), parts.key());
    }

    /// InnoDB itself goes at least one above the highest key.
    @Override
    public String raiseKeys(TableMapping table, Side side, long atLeast, long gap) {
        return "alter table %s auto_increment = %d"
                .formatted(parts(table, side).name(), Math.addExact(WriteParts.sum(atLeast, gap), 1));
    }

    @Override
    public String nextKey(TableMapping table, Side side) {
        return "select (select auto_increment from information_schema.tables where table_schema = database() and table_name = %s)"
                .formatted(literal(table.name(side)));
    }

    /// Understood by MariaDB and by MySQL.
    @Override
    public String lockForShare() {
        return " lock in share mode";
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static WriteParts parts(TableMapping table, Side side) {
        return new WriteParts(table, side, Quoting.MARIADB);
    }
}
