package dev.understudy.store;

import dev.understudy.project.Side;
import dev.understudy.rehearse.proof.Baseline;
import dev.understudy.rehearse.proof.TableDigest;
import dev.understudy.store.json.MalformedJson;
import dev.understudy.store.json.Place;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.CRC32C;

/// The baseline of one rehearsal: digests in chunks of big-endian numbers, each with a checksum.
final class BaselineTable {
    private static final int CHUNK_ROWS = 8_192;
    private static final int ROW_BYTES = 2 * Long.BYTES;

    private static final String CLEAR_CHUNKS = "delete from baseline_chunk where rehearsal = ?";
    private static final String CLEAR = "delete from baseline where rehearsal = ?";
    private static final String PUT = "insert into baseline (rehearsal, json) values (?, ?)";
    private static final String PUT_CHUNK =
            "insert into baseline_chunk (rehearsal, digest, chunk, crc, data) values (?, ?, ?, ?, ?)";
    private static final String GET = "select json from baseline where rehearsal = ?";
    private static final String GET_CHUNKS =
            "select chunk, crc, data from baseline_chunk where rehearsal = ? and digest = ? order by chunk";

    /// What is kept of a baseline as JSON.
    private record Contents(Map<Side, SortedMap<String, String>> schemas, List<Table> tables) {}

    private record Table(String name, int rows) {}

    private final Tables tables;
    private final long rehearsal;

    BaselineTable(Tables tables, long rehearsal) {
        this.tables = tables;
        this.rehearsal = rehearsal;
    }

    /// Keeps it instead of an earlier one.
    void save(Sql sql, Baseline baseline) throws SQLException {
        clear(sql);
        List<TableDigest> digests = baseline.rows();
        List<Table> contents = digests.stream()
                .map(digest -> new Table(digest.table(), digest.keys().length))
                .toList();
        sql.update(PUT, rehearsal, tables.text(new Contents(baseline.schemas(), contents)));
        for (int i = 0; i < digests.size(); i++) {
            save(sql, i, digests.get(i));
        }
    }

    void clear(Sql sql) throws SQLException {
        sql.update(CLEAR_CHUNKS, rehearsal);
        sql.update(CLEAR, rehearsal);
    }

    Optional<Baseline> load(Sql sql) throws SQLException {
        Place place = Place.at("the baseline of rehearsal " + rehearsal);
        Schema.sound(sql.connection(), tables.sqlite().file(), "baseline_chunk");
        Optional<Contents> contents = sql.first(GET, row -> tables.value(row, 1, Contents.class, place), rehearsal);
        if (contents.isEmpty()) {
            return Optional.empty();
        }
        var digests = new ArrayList<TableDigest>();
        for (Table table : contents.get().tables) {
            digests.add(load(sql, digests.size(), table, place.field(table.name)));
        }
        return Optional.of(new Baseline(digests, contents.get().schemas));
    }

    private void save(Sql sql, int number, TableDigest digest) throws SQLException {
        for (int from = 0; from < digest.keys().length; from += CHUNK_ROWS) {
            int to = Math.min(digest.keys().length, from + CHUNK_ROWS);
            ByteBuffer data = ByteBuffer.allocate((to - from) * ROW_BYTES);
            data.asLongBuffer().put(digest.keys(), from, to - from).put(digest.digests(), from, to - from);
            sql.update(PUT_CHUNK, rehearsal, number, from / CHUNK_ROWS, crc(data.array()), data.array());
        }
    }

    private TableDigest load(Sql sql, int number, Table table, Place place) throws SQLException {
        List<byte[]> chunks = sql.all(GET_CHUNKS, row -> checked(row, place), rehearsal, number);
        int rows = chunks.stream().mapToInt(chunk -> chunk.length / ROW_BYTES).sum();
        if (rows != table.rows) {
            throw new MalformedJson(place, "holds %d of its %d rows".formatted(rows, table.rows));
        }
        long[] keys = new long[rows];
        long[] digests = new long[rows];
        int from = 0;
        for (byte[] chunk : chunks) {
            int length = chunk.length / ROW_BYTES;
            ByteBuffer.wrap(chunk).asLongBuffer().get(keys, from, length).get(digests, from, length);
            from += length;
        }
        return new TableDigest(table.name, keys, digests);
    }

    private static byte[] checked(ResultSet row, Place place) throws SQLException {
        byte[] data = row.getBytes(3);
        if (data.length % ROW_BYTES != 0 || crc(data) != row.getLong(2)) {
            throw new MalformedJson(place, "does not have the checksum that it was written with");
        }
        return data;
    }

    private static long crc(byte[] data) {
        var crc = new CRC32C();
        crc.update(data);
        return crc.getValue();
    }
}
