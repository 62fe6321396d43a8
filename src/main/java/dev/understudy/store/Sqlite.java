package dev.understudy.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.sqlite.SQLiteOpenMode;

/// Connections to one project file. None of them trusts it: functions in its schema
/// do not run, sizes are bounded.
final class Sqlite {
    /// When a commit returns.
    enum Durability {
        /// It is on the disk.
        FULL,
        /// The operating system has it: it survives this process, not a power cut.
        NORMAL
    }

    private static final int LARGEST_VALUE = 64_000_000;
    private static final int BUSY_MILLIS = 10_000;
    private static final List<String> SAFE = List.of(
            "pragma trusted_schema = off",
            "pragma cell_size_check = on",
            "pragma foreign_keys = on",
            "pragma temp_store = memory",
            "pragma busy_timeout = " + BUSY_MILLIS);

    private final Path file;

    Sqlite(Path file) {
        this.file = file.toAbsolutePath();
    }

    Path file() {
        return file;
    }

    /// A connection that cannot write. A file in a folder that cannot be written to is read as it is.
    Connection reader() throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        boolean still = !Files.isWritable(file.resolveSibling(".")) && !Files.exists(Path.of(file + "-wal"));
        return connect(config, still ? "?immutable=1" : "");
    }

    /// A connection that writes; the file must exist.
    Connection writer(Durability durability) throws SQLException {
        var config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return writing(config, durability);
    }

    /// A connection to a new file.
    Connection creator() throws SQLException {
        return writing(new SQLiteConfig(), Durability.FULL);
    }

    private Connection writing(SQLiteConfig config, Durability durability) throws SQLException {
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        Connection connection = connect(config, "");
        execute(connection, "pragma synchronous = " + durability);
        return connection;
    }

    private Connection connect(SQLiteConfig config, String query) throws SQLException {
        config.setBusyTimeout(BUSY_MILLIS);
        Connection connection = config.createConnection("jdbc:sqlite:" + file.toUri() + query);
        try {
            var limits = (SQLiteConnection) connection;
            limits.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LARGEST_VALUE);
            limits.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
            for (String pragma : SAFE) {
                execute(connection, pragma);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
