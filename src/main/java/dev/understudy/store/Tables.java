package dev.understudy.store;

import dev.understudy.store.json.JsonText;
import dev.understudy.store.json.MalformedJson;
import dev.understudy.store.json.Place;
import dev.understudy.store.json.RecordJson;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/// The tables of an open project file: writes through the gate, reads on a connection of their own, so that a
/// long read sees one moment and holds nobody up. Safe for use by several threads.
///
/// @param connection flushes each commit to the disk
record Tables(Sqlite sqlite, Connection connection, Gate gate, RecordJson json) {
    <T> T write(String doing, Sql.Work<T> work) {
        return gate.write(connection, doing, work);
    }

    <T> T read(String doing, Sql.Work<T> work) {
        try (Connection reader = sqlite.reader()) {
            return Gate.inTransaction(reader, work);
        } catch (SQLException e) {
            throw Failures.of(doing, sqlite.file(), e);
        } catch (MalformedJson e) {
            throw Model.invalid(doing + " " + sqlite.file(), e);
        }
    }

    /// One line of JSON.
    String text(Object value) {
        return JsonText.compact(json.write(value));
    }

    /// The record in a column of JSON.
    <T> T value(ResultSet row, int column, Class<T> type, Place place) throws SQLException {
        return json.read(JsonText.parse(row.getString(column), place), type, place);
    }

    /// The instant in a column of text.
    static Instant instant(ResultSet row, int column, Place place) throws SQLException {
        String text = row.getString(column);
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new MalformedJson(place, "must be an instant, not " + text, e);
        }
    }
}
