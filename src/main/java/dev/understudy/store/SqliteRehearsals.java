package dev.understudy.store;

import dev.understudy.project.Fingerprints;
import dev.understudy.rehearse.Rehearsals;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.journal.Journal;
import dev.understudy.rehearse.ledger.Ledger;
import dev.understudy.rehearse.proof.Baseline;
import dev.understudy.store.StoreException.Reason;
import dev.understudy.store.json.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The rehearsals of one project file. Safe for use by several threads.
final class SqliteRehearsals implements Rehearsals, AutoCloseable {
    private static final String OPEN = "select id, settings, fingerprints, begun from rehearsal where state = 'open'";
    private static final String FINISHED = """
            select id, settings, fingerprints, begun, outcome, report, ended
            from rehearsal where state = 'finished' order by id
            """;
    private static final String BEGIN = """
            insert into rehearsal (id, settings, fingerprints, begun, state)
            values ((select coalesce(max(id), 0) + 1 from rehearsal), ?, ?, ?, 'open')
            returning id
            """;
    private static final String FINISH =
            "update rehearsal set state = 'finished', outcome = ?, report = ?, ended = ? where id = ? and state = 'open'";
    private static final String DISCARD =
            "update rehearsal set state = 'discarded', ended = ? where id = ? and state = 'open'";
    private static final String FINGERPRINTS = "update rehearsal set fingerprints = ? where id = ?";

    private final Tables tables;
    private final InstantSource clock;
    private final Map<Long, SqliteLedger> ledgers = new ConcurrentHashMap<>();

    SqliteRehearsals(Tables tables, InstantSource clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public Begun begin(RunSettings settings, Fingerprints fingerprints, Instant at) {
        String doing = "Cannot begin a rehearsal in";
        return tables.write(doing, sql -> {
            Optional<Long> other = sql.first(OPEN, row -> row.getLong(1));
            if (other.isPresent()) {
                throw interrupted(doing, other.get());
            }
            long id = sql.first(
                            BEGIN,
                            row -> row.getLong(1),
                            tables.text(settings),
                            tables.text(fingerprints),
                            at.toString())
                    .orElseThrow();
            return new Begun(id, settings, fingerprints, at);
        });
    }

    @Override
    public Optional<Begun> interrupted() {
        return tables.read("Cannot read the rehearsals in", sql -> sql.first(OPEN, this::begun));
    }

    @Override
    public List<Finished> finished() {
        return tables.read("Cannot read the rehearsals in", sql -> sql.all(FINISHED, this::finished));
    }

    @Override
    public Journal journal(long rehearsal) {
        return SqliteJournal.open(tables, rehearsal, clock);
    }

    /// The same ledger each time while the file is open.
    @Override
    public Ledger ledger(long rehearsal) {
        return ledgers.computeIfAbsent(rehearsal, id -> SqliteLedger.open(tables, id));
    }

    @Override
    public void saveBaseline(long rehearsal, Baseline baseline, Fingerprints fingerprints) {
        tables.write("Cannot save the baseline in", sql -> {
            new BaselineTable(tables, rehearsal).save(sql, baseline);
            return sql.update(FINGERPRINTS, tables.text(fingerprints), rehearsal);
        });
    }

    @Override
    public Optional<Baseline> baseline(long rehearsal) {
        return tables.read("Cannot read the baseline in", new BaselineTable(tables, rehearsal)::load);
    }

    @Override
    public void finish(long rehearsal, String outcome, String report, Instant at) {
        endLedger(rehearsal);
        String doing = "Cannot finish rehearsal %d in".formatted(rehearsal);
        tables.write(doing, sql -> ended(doing, sql.update(FINISH, outcome, report, at.toString(), rehearsal)));
    }

    /// Its ledger and baseline go with it.
    @Override
    public void discard(long rehearsal, Instant at) {
        endLedger(rehearsal);
        String doing = "Cannot discard rehearsal %d in".formatted(rehearsal);
        tables.write(doing, sql -> {
            ended(doing, sql.update(DISCARD, at.toString(), rehearsal));
            new BaselineTable(tables, rehearsal).clear(sql);
            return SqliteLedger.clear(sql, rehearsal);
        });
    }

    @Override
    public void close() {
        List.copyOf(ledgers.keySet()).forEach(this::endLedger);
    }

    private void endLedger(long rehearsal) {
        SqliteLedger ledger = ledgers.remove(rehearsal);
        if (ledger != null) {
            ledger.close();
        }
    }

    private Begun begun(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        Place place = Place.at("rehearsal " + id);
        return new Begun(
                id,
                tables.value(row, 2, RunSettings.class, place.field("settings")),
                tables.value(row, 3, Fingerprints.class, place.field("fingerprints")),
                Tables.instant(row, 4, place.field("begun")));
    }

    private Finished finished(ResultSet row) throws SQLException {
        Begun begun = begun(row);
        Place place = Place.at("rehearsal " + begun.id());
        return new Finished(begun, row.getString(5), row.getString(6), Tables.instant(row, 7, place.field("ended")));
    }

    private int ended(String doing, int rows) {
        if (rows == 0) {
            throw new StoreException(
                    Reason.INVALID,
                    doing + " " + tables.sqlite().file(),
                    "there is no such rehearsal under way.",
                    "Look at the rehearsals of this project.");
        }
        return rows;
    }

    private StoreException interrupted(String doing, long id) {
        return new StoreException(
                Reason.INTERRUPTED,
                doing + " " + tables.sqlite().file(),
                "rehearsal %d has begun and not finished.".formatted(id),
                "Continue it, roll it back or discard it.");
    }
}
