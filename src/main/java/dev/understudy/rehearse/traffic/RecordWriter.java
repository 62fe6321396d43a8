package dev.understudy.rehearse.traffic;

import dev.understudy.dialect.Dialect;
import dev.understudy.project.Side;
import dev.understudy.rehearse.dualwrite.MappedTable;
import dev.understudy.rehearse.dualwrite.RowImage;
import dev.understudy.staging.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Runs the changing statements of a write in the system of record, each guarded by the row's version.
final class RecordWriter {
    private final Database store;
    private final Dialect dialect;
    private final Side side;

    RecordWriter(Database store) {
        this.store = store;
        this.dialect = store.dialect();
        this.side = store.side();
    }

    /// Runs all changes in order; the draft learns the keys that the store makes.
    ///
    /// @throws RowGoneException if a row is no longer in the version that the draft read
    void run(Connection connection, WriteDraft draft) throws SQLException {
        for (int i = 0; i < draft.entries().size(); i++) {
            WriteDraft.Entry entry = draft.entries().get(i);
            switch (entry.kind()) {
                case INSERT -> draft.keyMade(i, insert(connection, entry.image()));
                case UPDATE -> update(connection, entry);
                case DELETE -> delete(connection, entry.image());
            }
        }
    }

    private long insert(Connection connection, RowImage image) throws SQLException {
        MappedTable table = image.table();
        List<Integer> places = places(table);
        String sql = "insert into %s (%s) values (%s)"
                .formatted(
                        table.quoted(dialect, side),
                        places.stream()
                                .map(place -> table.quoted(dialect, side, place))
                                .collect(Collectors.joining(", ")),
                        places.stream().map(_ -> "?").collect(Collectors.joining(", ")));
        String keyName = table.columns().get(table.keyIndex()).name(side);
        try (PreparedStatement insert = connection.prepareStatement(sql, new String[] {keyName})) {
            for (int i = 0; i < places.size(); i++) {
                bind(insert, i + 1, image, places.get(i));
            }
            insert.executeUpdate();
            return generatedKey(insert);
        }
    }

    private static long generatedKey(Statement insert) throws SQLException {
        try (ResultSet keys = insert.getGeneratedKeys()) {
            if (!keys.next()) {
                throw new SQLException("the server made no key");
            }
            return keys.getLong(1);
        }
    }

    private static List<Integer> places(MappedTable table) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (i != table.keyIndex()) {
                places.add(i);
            }
        }
        return places;
    }

    private void update(Connection connection, WriteDraft.Entry entry) throws SQLException {
        MappedTable table = entry.image().table();
        var places = new ArrayList<>(entry.changed());
        places.add(table.versionIndex());
        places.add(table.sequenceIndex());
        String sql = "update %s set %s where %s = ? and %s = ?"
                .formatted(
                        table.quoted(dialect, side),
                        places.stream()
                                .map(place -> table.quoted(dialect, side, place) + " = ?")
                                .collect(Collectors.joining(", ")),
                        table.quoted(dialect, side, table.keyIndex()),
                        table.quoted(dialect, side, table.versionIndex()));
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            int next = 1;
            for (int place : places) {
                bind(update, next++, entry.image(), place);
            }
            guard(update, next, entry.image(), entry.newVersion() - 1);
        }
    }

    private void delete(Connection connection, RowImage image) throws SQLException {
        MappedTable table = image.table();
        String sql = "delete from %s where %s = ? and %s = ?"
                .formatted(
                        table.quoted(dialect, side),
                        table.quoted(dialect, side, table.keyIndex()),
                        table.quoted(dialect, side, table.versionIndex()));
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            guard(delete, 1, image, image.version());
        }
    }

    private static void guard(PreparedStatement statement, int next, RowImage image, long version) throws SQLException {
        statement.setLong(next, image.key());
        statement.setLong(next + 1, version);
        if (statement.executeUpdate() != 1) {
            throw new RowGoneException(image.table().name(), image.key());
        }
    }

    private void bind(PreparedStatement statement, int index, RowImage image, int place) throws SQLException {
        store.dialect().values().bind(statement, index, image.table().columns().get(place), image.value(place));
    }
}
