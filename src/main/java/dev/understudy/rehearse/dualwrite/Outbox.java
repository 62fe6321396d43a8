package dev.understudy.rehearse.dualwrite;

import dev.understudy.rehearse.ledger.RowChange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;

/// The outbox table: changes that the system of record has committed and the copy may not have yet. Written in
/// the transaction of the change, so neither can be without the other.
public final class Outbox {
    private static final String INSERT = """
            insert into understudy_outbox (write_seq, tbl, row_key, row_version, op, image, made_at)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String DELETE = "delete from understudy_outbox where write_seq in (%s)";
    private static final String OLDEST = "select write_seq, made_at from understudy_outbox order by seq limit %d";
    private static final String CHANGES = """
            select write_seq, tbl, row_key, row_version, op, image from understudy_outbox
            where write_seq in (%s) order by seq""";
    private static final String HELD = "select distinct write_seq from understudy_outbox where write_seq in (%s)";
    private static final String COUNT = "select count(*) from understudy_outbox";

    private Outbox() {}

    /// Puts the changes of one write in, in order. The keys must be known.
    public static void put(Connection record, long sequence, List<RowChange> changes, Instant at) throws SQLException {
        try (PreparedStatement insert = record.prepareStatement(INSERT)) {
            for (RowChange change : changes) {
                insert.setLong(1, sequence);
                insert.setString(2, change.table());
                insert.setLong(3, knownKey(change));
                insert.setLong(4, change.version());
                insert.setString(5, change.kind().name().substring(0, 1));
                insert.setString(6, ImageText.write(change.image()));
                insert.setTimestamp(7, Timestamp.from(at), utc());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    }

    private static long knownKey(RowChange change) {
        Long key = change.key();
        if (key == null) {
            throw new IllegalStateException("a change of %s has no key yet".formatted(change.table()));
        }
        return key;
    }

    /// Takes writes out: they have reached the copy.
    public static void remove(Connection record, Collection<Long> sequences) throws SQLException {
        try (PreparedStatement delete = about(record, DELETE, sequences)) {
            delete.executeUpdate();
        }
    }

    private static PreparedStatement about(Connection record, String sql, Collection<Long> sequences)
            throws SQLException {
        String places = String.join(", ", Collections.nCopies(sequences.size(), "?"));
        PreparedStatement statement = record.prepareStatement(sql.formatted(places));
        int index = 1;
        for (long sequence : sequences) {
            statement.setLong(index++, sequence);
        }
        return statement;
    }

    /// The sequence numbers and commit times of the oldest writes that wait, in the order of their first
    /// changes.
    ///
    /// @param limit how many changes are looked at
    public static Map<Long, Instant> oldest(Connection record, int limit) throws SQLException {
        var waiting = new LinkedHashMap<Long, Instant>();
        try (PreparedStatement select = record.prepareStatement(OLDEST.formatted(limit));
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                waiting.putIfAbsent(row.getLong(1), row.getTimestamp(2, utc()).toInstant());
            }
        }
        return waiting;
    }

    /// All changes of each of these writes that still waits, in the order of their first changes.
    ///
    /// @param sequences at least one
    public static SequencedMap<Long, List<RowChange>> changes(Connection record, Collection<Long> sequences)
            throws SQLException {
        var writes = new LinkedHashMap<Long, List<RowChange>>();
        try (PreparedStatement select = about(record, CHANGES, sequences);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                writes.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                        .add(new RowChange(
                                row.getString(2),
                                kind(row.getString(5)),
                                row.getLong(3),
                                row.getLong(4),
                                ImageText.read(row.getString(6))));
            }
        }
        return writes;
    }

    private static RowChange.Kind kind(String letter) {
        return switch (letter) {
            case "I" -> RowChange.Kind.INSERT;
            case "U" -> RowChange.Kind.UPDATE;
            case "D" -> RowChange.Kind.DELETE;
            default -> throw new IllegalStateException("the outbox holds an unknown kind of change: " + letter);
        };
    }

    /// Which of these writes still wait.
    ///
    /// @param sequences at least one
    public static Set<Long> held(Connection record, Collection<Long> sequences) throws SQLException {
        var held = new TreeSet<Long>();
        try (PreparedStatement select = about(record, HELD, sequences);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                held.add(row.getLong(1));
            }
        }
        return held;
    }

    /// The number of the newest change that waits; 0 if none does.
    public static long newest(Connection record) throws SQLException {
        return number(record, "select coalesce(max(seq), 0) from understudy_outbox");
    }

    /// Whether all changes up to that number have left the outbox.
    public static boolean passed(Connection record, long newest) throws SQLException {
        return number(record, "select count(*) from understudy_outbox where seq <= " + newest) == 0;
    }

    private static long number(Connection record, String sql) throws SQLException {
        try (PreparedStatement select = record.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// How many changes wait.
    public static long count(Connection record) throws SQLException {
        try (PreparedStatement select = record.prepareStatement(COUNT);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
