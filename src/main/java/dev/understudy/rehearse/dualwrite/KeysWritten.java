package dev.understudy.rehearse.dualwrite;

import dev.understudy.dialect.RowDigest;
import dev.understudy.project.Side;
import dev.understudy.staging.Database;
import dev.understudy.staging.Stores;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Holds the rows that the application wrote against their copies: what must be equal before the other store
/// may decide.
public final class KeysWritten {
    private static final int BATCH = 200;

    private final Stores stores;
    private final MappedTables tables;

    public KeysWritten(Stores stores, MappedTables tables) {
        this.stores = stores;
        this.tables = tables;
    }

    /// The keys, by table, whose rows differ between the two stores. Meaningful for rows that nobody writes
    /// meanwhile.
    ///
    /// @return keys by source name of the table; empty: all equal
    public Map<String, List<Long>> differing(Map<String, ? extends Collection<Long>> keys) throws SQLException {
        var differing = new TreeMap<String, List<Long>>();
        for (Map.Entry<String, ? extends Collection<Long>> entry : keys.entrySet()) {
            MappedTable table = tables.table(entry.getKey());
            var list = List.copyOf(entry.getValue());
            for (int from = 0; from < list.size(); from += BATCH) {
                List<Long> batch = list.subList(from, Math.min(list.size(), from + BATCH));
                var source = digests(table, Side.SOURCE, batch);
                var target = digests(table, Side.TARGET, batch);
                for (Long key : batch) {
                    if (!java.util.Objects.equals(source.get(key), target.get(key))) {
                        differing
                                .computeIfAbsent(table.name(), _ -> new ArrayList<>())
                                .add(key);
                    }
                }
            }
        }
        return differing;
    }

    private Map<Long, Long> digests(MappedTable table, Side side, List<Long> keys) throws SQLException {
        Database store = stores.of(side);
        String key = table.quoted(store.dialect(), side, table.keyIndex());
        String sql = "select %s, %s from %s where %s in (%s)"
                .formatted(
                        key,
                        store.dialect().canonical().rowDigest(table.mapping().columns(), side),
                        table.quoted(store.dialect(), side),
                        key,
                        String.join(", ", keys.stream().map(_ -> "?").toList()));
        var digests = new TreeMap<Long, Long>();
        try (Connection connection = store.connection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < keys.size(); i++) {
                select.setLong(i + 1, keys.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    digests.put(row.getLong(1), RowDigest.read(row, 2));
                }
            }
        }
        return digests;
    }
}
