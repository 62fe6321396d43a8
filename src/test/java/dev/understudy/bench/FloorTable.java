package dev.understudy.bench;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Side;
import dev.understudy.project.TableMapping;
import dev.understudy.project.ValueType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The table that the floors of the databases were measured with: eight columns, NULL and empty
/// texts, letters of several scripts, negative amounts, microseconds. Two more, version and
/// sequence, where it is written twice.
public final class FloorTable {
    private static final int PART = 100_000;
    private static final List<ColumnMapping> EIGHT = List.of(
            column("id", ValueType.INTEGER, 0),
            column("name", ValueType.TEXT, 0),
            column("note", ValueType.TEXT, 0),
            column("amount", ValueType.DECIMAL, 2),
            column("created", ValueType.TIMESTAMP, 0),
            column("active", ValueType.BOOLEAN, 0),
            column("nickname", ValueType.TEXT, 0),
            column("ext_id", ValueType.UUID, 0));
    private static final String MARIADB = """
            create table people (id bigint primary key, name varchar(80), note text, amount decimal(12,2),
              created datetime(6), active tinyint(1), nickname varchar(40), ext_id char(36)%s) character set utf8mb4""";
    private static final String POSTGRES = """
            create table people (id bigint primary key, name varchar(80), note text, amount numeric(12,2),
              created timestamptz, active boolean, nickname varchar(40), ext_id uuid%s)""";
    private static final String VERSIONED =
            ", row_version bigint not null default 1, write_seq bigint not null default 0";
    private static final String FILL_MARIADB = """
            insert into people (id, name, note, amount, created, active, nickname, ext_id)
            select seq, concat('Zażółć Gęślą ', seq %% 100003),
              case seq %% 10 when 0 then null when 1 then '' else concat('żółć 日本語 🎉 ', seq, repeat('x', seq %% 40)) end,
              if(seq %% 50 = 0, null, (seq * 37 %% 1000000) / 100.0 - 300),
              timestampadd(microsecond, seq * 1234567, '2026-01-01'), seq %% 2, if(seq %% 4 = 0, null, concat('nick', seq)),
              insert(insert(insert(insert(md5(seq), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-')
            from seq_%d_to_%d""";
    private static final String FILL_POSTGRES = """
            insert into people (id, name, note, amount, created, active, nickname, ext_id)
            select seq, 'Zażółć Gęślą ' || seq %% 100003,
              case seq %% 10 when 0 then null when 1 then '' else 'żółć 日本語 🎉 ' || seq || repeat('x', (seq %% 40)::int) end,
              case when seq %% 50 = 0 then null else (seq * 37 %% 1000000) / 100.0 - 300 end,
              timestamptz '2026-01-01 00:00Z' + seq * interval '1.234567 s', seq %% 2 = 1,
              case when seq %% 4 = 0 then null else 'nick' || seq end, md5(seq::text)::uuid
            from generate_series(%d::bigint, %d) as seq""";

    private FloorTable() {}

    /// The eight columns.
    public static TableMapping compared() {
        return new TableMapping("people", "people", "id", null, null, null, EIGHT);
    }

    /// The eight and the two that a table needs to be written twice.
    public static TableMapping writtenTwice() {
        var columns = new ArrayList<>(EIGHT);
        columns.add(column("row_version", ValueType.INTEGER, 0));
        columns.add(column("write_seq", ValueType.INTEGER, 0));
        return new TableMapping("people", "people", "id", "row_version", "write_seq", null, columns);
    }

    /// Makes the table, empty.
    public static void create(BenchServers servers, Side side, TableMapping table) throws SQLException {
        String more = table.version() == null ? "" : VERSIONED;
        servers.run(side, List.of((side == Side.SOURCE ? MARIADB : POSTGRES).formatted(more)));
    }

    /// Fills it with rows 1 to `rows`, the same on either side.
    public static void fill(BenchServers servers, Side side, int rows) throws SQLException {
        var statements = new ArrayList<String>();
        for (int from = 1; from <= rows; from += PART) {
            int to = Math.min(rows, from + PART - 1);
            statements.add((side == Side.SOURCE ? FILL_MARIADB : FILL_POSTGRES).formatted(from, to));
        }
        statements.add(side == Side.SOURCE ? "analyze table people" : "vacuum analyze people");
        servers.run(side, statements);
    }

    private static ColumnMapping column(String name, ValueType type, int scale) {
        return new ColumnMapping(name, name, type, scale, Set.of());
    }
}
