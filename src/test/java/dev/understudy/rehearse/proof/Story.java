package dev.understudy.rehearse.proof;

import dev.understudy.project.OperationId;
import dev.understudy.project.VersionId;
import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.rehearse.ledger.RowChange;
import dev.understudy.rehearse.ledger.RowChange.Kind;
import dev.understudy.rehearse.ledger.WriteState;
import dev.understudy.rehearse.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What happened to some tables, told row by row, and the judgement over it. Write n was
/// acknowledged n seconds after the start. As in a real image, version and sequence number are among
/// the columns where the table has them.
final class Story {
    static final String ORDERS = "orders";
    static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private record Stored(long digest, long version, long sequence) {}

    private final Map<String, NavigableMap<Long, Stored>> baseline = new TreeMap<>();
    private final Map<String, NavigableMap<Long, Stored>> store = new TreeMap<>();
    private final List<LedgerWrite> ledger = new ArrayList<>();
    private final boolean versions;
    private final boolean sequences;

    private Story(boolean versions, boolean sequences) {
        this.versions = versions;
        this.sequences = sequences;
        table(ORDERS);
    }

    static Story of() {
        return new Story(true, true);
    }

    static Story of(boolean versions, boolean sequences) {
        return new Story(versions, sequences);
    }

    Story table(String table) {
        baseline.put(table, new TreeMap<>());
        store.put(table, new TreeMap<>());
        return this;
    }

    /// A row of version 1 that no write of the rehearsal made.
    Story before(long key, String value) {
        return before(key, value, 1, 0);
    }

    Story before(long key, String value, long version, long sequence) {
        row(baseline, ORDERS, key, value, version, sequence);
        return this;
    }

    /// Nothing is there, of any key.
    Story nothingAfter() {
        store.values().forEach(NavigableMap::clear);
        return this;
    }

    Story after(long key, String value, long version, long sequence) {
        return after(ORDERS, key, value, version, sequence);
    }

    Story after(String table, long key, String value, long version, long sequence) {
        row(store, table, key, value, version, sequence);
        return this;
    }

    private void row(
            Map<String, NavigableMap<Long, Stored>> where,
            String table,
            long key,
            String value,
            long version,
            long sequence) {
        Objects.requireNonNull(where.get(table))
                .put(key, new Stored(digest(key, image(value, version, sequence)), version, sequence));
    }

    Story write(long sequence, WriteState state, RowChange... changes) {
        ledger.add(new LedgerWrite(
                sequence,
                new OperationId("buy"),
                new VersionId("v2"),
                1,
                at(sequence),
                state,
                state == WriteState.INTENDED ? null : at(sequence),
                List.of(changes).stream()
                        .map(change -> numbered(change, sequence))
                        .toList()));
        return this;
    }

    static Instant at(long sequence) {
        return START.plusSeconds(sequence);
    }

    static RowChange insert(@Nullable Long key, String value) {
        return change(ORDERS, Kind.INSERT, key, value, 1);
    }

    static RowChange update(long key, String value, long version) {
        return change(ORDERS, Kind.UPDATE, key, value, version);
    }

    static RowChange delete(long key, long version) {
        return change(ORDERS, Kind.DELETE, key, "gone", version);
    }

    static RowChange change(String table, Kind kind, @Nullable Long key, String value, long version) {
        return new RowChange(table, kind, key, version, Map.of("value", value));
    }

    Report.Restore rows() {
        return judge().rows();
    }

    Report.Loss loss() {
        return judge().loss();
    }

    Judgement judge() {
        return judge(at(1_000));
    }

    Judgement judge(Instant onset) {
        return Judgement.of(new Evidence(
                baseline.entrySet().stream()
                        .map(table -> digests(table.getKey(), table.getValue()))
                        .toList(),
                store.entrySet().stream()
                        .map(table -> finals(table.getKey(), table.getValue()))
                        .toList(),
                ledger,
                change -> digest(Objects.requireNonNull(change.key()), change.image()),
                onset));
    }

    private RowChange numbered(RowChange change, long sequence) {
        String value = Objects.requireNonNull(change.image().get("value"));
        return new RowChange(
                change.table(),
                change.kind(),
                change.key(),
                change.version(),
                image(value, change.version(), sequence));
    }

    private Map<String, String> image(String value, long version, long sequence) {
        var image = new TreeMap<>(Map.of("value", value));
        if (versions) {
            image.put("row_version", Long.toString(version));
        }
        if (sequences) {
            image.put("write_seq", Long.toString(sequence));
        }
        return image;
    }

    private static long digest(long key, Map<String, String> image) {
        return key * 1_000_003 + image.hashCode();
    }

    private static TableDigest digests(String table, NavigableMap<Long, Stored> rows) {
        return new TableDigest(
                table,
                rows.keySet().stream().mapToLong(key -> key).toArray(),
                rows.values().stream().mapToLong(Stored::digest).toArray());
    }

    private FinalTable finals(String table, NavigableMap<Long, Stored> rows) {
        return new FinalTable(
                digests(table, rows),
                versions ? rows.values().stream().mapToLong(Stored::version).toArray() : new long[0],
                sequences ? rows.values().stream().mapToLong(Stored::sequence).toArray() : new long[0]);
    }
}
