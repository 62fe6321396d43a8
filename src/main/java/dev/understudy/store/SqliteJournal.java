package dev.understudy.store;

import dev.understudy.rehearse.journal.Journal;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.store.json.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The journal of one rehearsal. Each commit is flushed (`synchronous = full`), and with it everything that
/// the ledger wrote before: both write to the same WAL file, and a flush takes the whole file, whichever
/// descriptor it is asked through.
///
/// @param session one more than the highest in the file when it was opened
record SqliteJournal(Tables tables, long rehearsal, int session, InstantSource clock) implements Journal {
    private static final String LAST_SESSION = "select coalesce(max(session), 0) from journal where rehearsal = ?";
    private static final String LAST_NUMBER = "select coalesce(max(number), 0) from journal where rehearsal = ?";
    private static final String APPEND =
            "insert into journal (rehearsal, number, session, nanos, at, event) values (?, ?, ?, ?, ?, ?)";
    private static final String ENTRIES =
            "select number, session, nanos, at, event from journal where rehearsal = ? order by number";

    static SqliteJournal open(Tables tables, long rehearsal, InstantSource clock) {
        int last = tables.read(
                "Cannot open the journal in",
                sql -> sql.first(LAST_SESSION, row -> row.getInt(1), rehearsal).orElse(0));
        return new SqliteJournal(tables, rehearsal, last + 1, clock);
    }

    @Override
    public JournalEntry append(JournalEvent event, long nanos) {
        return tables.write("Cannot write the journal in", sql -> {
            long number =
                    1 + sql.first(LAST_NUMBER, row -> row.getLong(1), rehearsal).orElse(0L);
            Instant at = clock.instant();
            sql.update(APPEND, rehearsal, number, session, nanos, at.toString(), tables.text(event));
            return new JournalEntry(number, session, nanos, at, event);
        });
    }

    @Override
    public List<JournalEntry> entries() {
        return tables.read("Cannot read the journal in", sql -> sql.all(ENTRIES, this::entry, rehearsal));
    }

    private JournalEntry entry(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        Place place = Place.at("journal entry %d of rehearsal %d".formatted(number, rehearsal));
        return new JournalEntry(
                number,
                row.getInt(2),
                row.getLong(3),
                Tables.instant(row, 4, place),
                tables.value(row, 5, JournalEvent.class, place.field("event")));
    }
}
