package dev.understudy.store;

import dev.understudy.store.StoreException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a project file must consist of: numbered migrations make it, and a file that holds anything else is
/// refused.
final class Schema {
    /// Marks a SQLite file as ours: "Usty" in ASCII.
    static final int APPLICATION_ID = 0x55737479;

    private static final String ENTRIES = "select type, name, tbl_name, sql from sqlite_schema";
    private static final List<String> MIGRATIONS = List.of("V1__project_and_rehearsals.sql");

    /// Those that grow with each rehearsal; checked when their rehearsal is taken up.
    private static final List<String> BULK = List.of("ledger", "baseline_chunk");

    /// One row of `sqlite_schema`.
    private record Entry(
            String type, String table, @Nullable String sql) {
        String word() {
            boolean virtual = sql != null && sql.toLowerCase(Locale.ROOT).startsWith("create virtual");
            return virtual ? "virtual table" : type;
        }
    }

    private Schema() {}

    /// Makes the newest tables from those of an older version; 0 is an empty file. In a transaction that the
    /// caller began.
    static void migrate(Connection connection, int from) throws SQLException {
        for (int version = from + 1; version <= MIGRATIONS.size(); version++) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(script(MIGRATIONS.get(version - 1)));
                statement.executeUpdate("pragma user_version = " + version);
                statement.executeUpdate("pragma application_id = " + APPLICATION_ID);
            }
        }
    }

    /// Checks the version and every entry of the schema, and that the tables of the model are sound.
    ///
    /// @return the version
    /// @throws StoreException if the file is foreign, newer, tampered with or damaged
    static int check(Connection connection, Path file) throws SQLException {
        int version = version(connection, file);
        Map<String, Entry> expected = expected(version);
        Map<String, Entry> found = entries(connection);
        found.forEach((name, entry) -> refuseUnknown(file, name, entry, expected.get(name)));
        for (String name : expected.keySet()) {
            if (!found.containsKey(name)) {
                throw tampered(
                        file,
                        "its %s %s is missing.".formatted(expected.get(name).word(), name));
            }
        }
        for (String name : expected.keySet()) {
            if (expected.get(name).type.equals("table") && !BULK.contains(name)) {
                sound(connection, file, name);
            }
        }
        return version;
    }

    /// Checks the pages of one table.
    ///
    /// @throws StoreException if they are damaged
    static void sound(Connection connection, Path file, String table) throws SQLException {
        String answer = text(connection, "pragma quick_check('" + table + "')");
        if (!answer.equals("ok")) {
            throw new StoreException(
                    Reason.CORRUPT,
                    "Cannot open " + file,
                    "the file is damaged (%s).".formatted(answer),
                    "Go back to a copy or to the text form.");
        }
    }

    private static int version(Connection connection, Path file) throws SQLException {
        int application = Integer.parseInt(text(connection, "pragma application_id"));
        int version = Integer.parseInt(text(connection, "pragma user_version"));
        if (application != APPLICATION_ID || version < 1) {
            throw new StoreException(
                    Reason.NOT_A_PROJECT,
                    "Cannot open " + file,
                    "it is a database of another program.",
                    "Choose a .understudy file.");
        }
        if (version > MIGRATIONS.size()) {
            throw new StoreException(
                    Reason.NEWER,
                    "Cannot open " + file,
                    "it was written by a newer Understudy (format %d; this one reads up to %d)."
                            .formatted(version, MIGRATIONS.size()),
                    "Update Understudy.");
        }
        return version;
    }

    private static void refuseUnknown(Path file, String name, Entry found, @Nullable Entry expected) {
        if (expected == null) {
            throw tampered(file, "it holds the %s %s, which Understudy never makes.".formatted(found.word(), name));
        }
        if (!found.equals(expected)) {
            throw tampered(file, "its %s %s is not as Understudy makes it.".formatted(found.word(), name));
        }
    }

    private static StoreException tampered(Path file, String why) {
        return new StoreException(
                Reason.TAMPERED,
                "Cannot open " + file,
                why,
                "Do not trust this file; ask where it comes from, or use its text form.");
    }

    private static Map<String, Entry> expected(int version) throws SQLException {
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = memory.createStatement()) {
            for (String migration : MIGRATIONS.subList(0, version)) {
                statement.executeUpdate(script(migration));
            }
            return entries(memory);
        }
    }

    private static Map<String, Entry> entries(Connection connection) throws SQLException {
        var entries = new TreeMap<String, Entry>();
        new Sql(connection).all(ENTRIES, row -> {
            String name = row.getString(2);
            entries.put(name, new Entry(row.getString(1), row.getString(3), row.getString(4)));
            return name;
        });
        return entries;
    }

    private static String text(Connection connection, String query) throws SQLException {
        return new Sql(connection).first(query, row -> row.getString(1)).orElse("");
    }

    private static String script(String name) {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream("sql/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
