package dev.understudy.rehearse.engine;

import dev.understudy.dialect.RowDigest;
import dev.understudy.project.Product;
import dev.understudy.project.Side;
import dev.understudy.rehearse.dualwrite.MappedTable;
import dev.understudy.rehearse.dualwrite.MappedTables;
import dev.understudy.rehearse.proof.FinalTable;
import dev.understudy.rehearse.proof.TableDigest;
import dev.understudy.staging.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.LongStream;

/// Reads the digests of all rows of the mapped tables, and the schema, of one store: in one consistent
/// snapshot.
final class Snapshot {
    private static final int FETCH = 5_000;

    private final Database store;
    private final MappedTables tables;

    Snapshot(Database store, MappedTables tables) {
        this.store = store;
        this.tables = tables;
    }

    /// All rows, table by table.
    List<FinalTable> rows() throws SQLException {
        try (Connection connection = store.dedicated("snapshot")) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            if (store.dialect().product() != Product.POSTGRESQL) {
                try (Statement begin = connection.createStatement()) {
                    begin.execute("start transaction with consistent snapshot");
                }
            }
            var all = new ArrayList<FinalTable>();
            for (MappedTable table : tables.all()) {
                all.add(rows(connection, table));
            }
            connection.rollback();
            return all;
        }
    }

    private FinalTable rows(Connection connection, MappedTable table) throws SQLException {
        Side side = store.side();
        var dialect = store.dialect();
        String key = table.quoted(dialect, side, table.keyIndex());
        String sql = "select %s, %s, %s, %s from %s order by %s"
                .formatted(
                        key,
                        dialect.canonical().rowDigest(table.mapping().columns(), side),
                        table.quoted(dialect, side, table.versionIndex()),
                        table.quoted(dialect, side, table.sequenceIndex()),
                        table.quoted(dialect, side),
                        key);
        var keys = LongStream.builder();
        var digests = LongStream.builder();
        var versions = LongStream.builder();
        var sequences = LongStream.builder();
        try (Statement select = connection.createStatement()) {
            select.setFetchSize(FETCH);
            try (ResultSet row = select.executeQuery(sql)) {
                while (row.next()) {
                    keys.add(row.getLong(1));
                    digests.add(RowDigest.read(row, 2));
                    versions.add(row.getLong(3));
                    sequences.add(row.getLong(4));
                }
            }
        }
        var digest = new TableDigest(
                table.name(), keys.build().toArray(), digests.build().toArray());
        return new FinalTable(
                digest, versions.build().toArray(), sequences.build().toArray());
    }

    /// The definitions of the store, and where its counters that make keys stand.
    SortedMap<String, String> schema() throws SQLException {
        try (Connection connection = store.connection()) {
            return store.dialect().schema().describe(connection);
        }
    }
}
