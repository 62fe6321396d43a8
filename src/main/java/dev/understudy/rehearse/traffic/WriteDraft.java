package dev.understudy.rehearse.traffic;

import dev.understudy.project.Access;
import dev.understudy.project.Operation;
import dev.understudy.project.ValueRule;
import dev.understudy.rehearse.dualwrite.MappedTable;
import dev.understudy.rehearse.dualwrite.RowImage;
import dev.understudy.rehearse.ledger.RowChange;
import dev.understudy.staging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// What one attempt of a write is about to do: the rows as they are now, and as they will be. Made inside the
/// transaction, before its first changing statement.
final class WriteDraft {
    private final Shop shop;
    private final long sequence;
    private final Map<String, RowImage> rows = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /// One change.
    ///
    /// @param changed places of the columns that an update sets
    /// @param pending places whose value is the key of a row that is inserted before, by that access' name
    record Entry(
            String access,
            RowChange.Kind kind,
            RowImage image,
            long newVersion,
            List<Integer> changed,
            Map<Integer, String> pending) {
        RowChange change() {
            Long key = kind == RowChange.Kind.INSERT && image.key() == 0 ? null : Long.valueOf(image.key());
            return new RowChange(image.table().name(), kind, key, newVersion, image.canonical());
        }
    }

    private WriteDraft(Shop shop, long sequence) {
        this.shop = shop;
        this.sequence = sequence;
    }

    /// Reads the rows and makes the values.
    ///
    /// @param keys the claimed or chosen keys by access name
    /// @throws RowGoneException if a row is not there although it should be
    static WriteDraft make(Shop shop, Operation operation, long sequence, Map<String, Long> keys, Reading reading)
            throws SQLException {
        var draft = new WriteDraft(shop, sequence);
        Instant now = shop.clock().instant().truncatedTo(ChronoUnit.MICROS);
        var maker = new ValueMaker(sequence, now, reading.random(), draft.rows);
        for (Access access : operation.accesses()) {
            if (access instanceof Access.Read read && draft.readsOwnWrite(read)) {
                continue; // after the commit
            }
            draft.add(access, keys, maker, reading);
        }
        return draft;
    }

    /// Where rows are read, and the randomness of the values.
    record Reading(Connection connection, Database store, SplittableRandom random) {}

    private boolean readsOwnWrite(Access.Read read) {
        return entries.stream().anyMatch(entry -> entry.access().equals(read.row()));
    }

    private void add(Access access, Map<String, Long> keys, ValueMaker maker, Reading reading) throws SQLException {
        MappedTable table = shop.tables().table(access.table());
        switch (access) {
            case Access.Insert insert -> insert(insert, table, maker);
            case Access.Read read -> rows.put(read.name(), row(table, key(keys, read), reading));
            case Access.Update update -> {
                RowImage now = row(table, key(keys, update), reading);
                var places = new ArrayList<Integer>();
                RowImage next = now;
                for (var value : update.values().entrySet()) {
                    int place = table.indexOf(value.getKey());
                    next = next.with(
                            place, maker.make(value.getValue(), table.columns().get(place)));
                    places.add(place);
                }
                next = stamped(next, now.version() + 1);
                rows.put(update.name(), next);
                entries.add(new Entry(
                        update.name(), RowChange.Kind.UPDATE, next, next.version(), List.copyOf(places), Map.of()));
            }
            case Access.Delete delete -> {
                RowImage now = row(table, key(keys, delete), reading);
                entries.add(
                        new Entry(delete.name(), RowChange.Kind.DELETE, now, now.version() + 1, List.of(), Map.of()));
            }
        }
    }

    private static long key(Map<String, Long> keys, Access access) {
        Long key = keys.get(access.name());
        if (key == null) {
            throw new IllegalStateException("access %s has no row".formatted(access.name()));
        }
        return key;
    }

    private void insert(Access.Insert insert, MappedTable table, ValueMaker maker) {
        RowImage image = RowImage.empty(table);
        var pending = new TreeMap<Integer, String>();
        for (var value : insert.values().entrySet()) {
            int place = table.indexOf(value.getKey());
            if (value.getValue() instanceof ValueRule.Of of && isNewKey(of)) {
                pending.put(place, of.access());
            } else {
                image = image.with(
                        place, maker.make(value.getValue(), table.columns().get(place)));
            }
        }
        image = stamped(image, 1);
        rows.put(insert.name(), image);
        entries.add(new Entry(insert.name(), RowChange.Kind.INSERT, image, 1, List.of(), pending));
    }

    private boolean isNewKey(ValueRule.Of of) {
        return entries.stream()
                .anyMatch(entry -> entry.access().equals(of.access())
                        && entry.kind() == RowChange.Kind.INSERT
                        && entry.image().table().mapping().key().equals(of.column()));
    }

    private RowImage stamped(RowImage image, long version) {
        return image.with(image.table().versionIndex(), version)
                .with(image.table().sequenceIndex(), sequence);
    }

    private static RowImage row(MappedTable table, long key, Reading reading) throws SQLException {
        return RowReader.read(reading.connection(), reading.store(), table, key)
                .orElseThrow(() -> new RowGoneException(table.name(), key));
    }

    /// The changes in order; keys of inserted rows as far as they are known.
    List<RowChange> changes() {
        return entries.stream().map(Entry::change).toList();
    }

    /// Whether the system of record makes a key.
    boolean inserts() {
        return entries.stream().anyMatch(entry -> entry.kind() == RowChange.Kind.INSERT);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// A row was inserted with this key: the draft knows it from now on, and so do the rows that point to it.
    void keyMade(int index, long key) {
        Entry entry = entries.get(index);
        RowImage image = entry.image().with(entry.image().table().keyIndex(), key);
        entries.set(index, replaced(entry, image));
        for (int i = 0; i < entries.size(); i++) {
            RowImage child = entries.get(i).image();
            for (var pending : entries.get(i).pending().entrySet()) {
                child = pending.getValue().equals(entry.access()) ? child.with(pending.getKey(), key) : child;
            }
            entries.set(i, replaced(entries.get(i), child));
        }
    }

    private static Entry replaced(Entry entry, RowImage image) {
        return new Entry(entry.access(), entry.kind(), image, entry.newVersion(), entry.changed(), entry.pending());
    }
}
