package dev.understudy.store;

import dev.understudy.rehearse.ledger.Ledger;
import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.store.StoreException.Reason;
import dev.understudy.store.json.Place;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// The ledger of one rehearsal, on a connection of its own whose commits do not wait for the disk.
final class SqliteLedger implements Ledger, AutoCloseable {
    private static final String DOING = "Cannot write the ledger in";
    private static final String HIGHEST = "select coalesce(max(sequence), 0) from ledger where rehearsal = ?";
    private static final String PUT = """
            insert into ledger (rehearsal, sequence, json) values (?, ?, ?)
            on conflict (rehearsal, sequence) do update set json = excluded.json
            """;
    private static final String WRITES = "select sequence, json from ledger where rehearsal = ? order by sequence";
    private static final String CLEAR = "delete from ledger where rehearsal = ?";

    private final Tables tables;
    private final long rehearsal;
    private final Connection connection;
    private final GroupCommit<Object[]> commits;
    private final WalFlush flush;

    private SqliteLedger(Tables tables, long rehearsal, Connection connection) {
        this.tables = tables;
        this.rehearsal = rehearsal;
        this.connection = connection;
        this.flush = new WalFlush(tables.sqlite());
        this.commits = new GroupCommit<>("ledger-" + rehearsal, this::commit);
    }

    static SqliteLedger open(Tables tables, long rehearsal) {
        tables.read("Cannot open the ledger in", sql -> {
            Schema.sound(sql.connection(), tables.sqlite().file(), "ledger");
            return true;
        });
        try {
            return new SqliteLedger(tables, rehearsal, connection(tables));
        } catch (SQLException e) {
            throw Failures.of("Cannot open the ledger in", tables.sqlite().file(), e);
        }
    }

    private static Connection connection(Tables tables) throws SQLException {
        if (tables.gate().isReadOnly()) {
            return tables.sqlite().reader();
        }
        Connection connection = tables.sqlite().writer(Sqlite.Durability.NORMAL);
        Sqlite.execute(connection, "pragma wal_autocheckpoint = 0");
        return connection;
    }

    @Override
    public void record(LedgerWrite write) {
        if (!commits.write(new Object[] {rehearsal, write.sequence(), tables.text(write)})) {
            throw new StoreException(
                    Reason.LOCKED,
                    DOING + " " + tables.sqlite().file(),
                    "rehearsal %d has ended.".formatted(rehearsal),
                    "Begin a new rehearsal.");
        }
    }

    @Override
    public List<LedgerWrite> writes() {
        return tables.read("Cannot read the ledger in", sql -> sql.all(WRITES, this::write, rehearsal));
    }

    @Override
    public long highestSequence() {
        return tables.read(
                "Cannot read the ledger in",
                sql -> sql.first(HIGHEST, row -> row.getLong(1), rehearsal).orElse(0L));
    }

    /// Deletes what a rehearsal wrote.
    static int clear(Sql sql, long rehearsal) throws SQLException {
        return sql.update(CLEAR, rehearsal);
    }

    @Override
    public void close() {
        commits.close();
        try (connection;
                flush) {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw Failures.of("Cannot close the ledger in", tables.sqlite().file(), e);
        }
    }

    private void commit(List<Object[]> lines) {
        tables.gate().write(connection, DOING, sql -> {
            sql.updateAll(PUT, lines);
            return lines.size();
        });
        flush.committed();
    }

    private LedgerWrite write(ResultSet row) throws SQLException {
        Place place = Place.at("write %d of rehearsal %d".formatted(row.getLong(1), rehearsal));
        return tables.value(row, 2, LedgerWrite.class, place);
    }
}
