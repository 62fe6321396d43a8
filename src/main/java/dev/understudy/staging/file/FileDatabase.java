package dev.understudy.staging.file;

import dev.understudy.dialect.Dialects;
import dev.understudy.dialect.ReadingDialect;
import dev.understudy.project.FileProduct;
import dev.understudy.project.Side;
import dev.understudy.staging.ReadableStore;
import dev.understudy.staging.Secret;
import dev.understudy.staging.StagingException;
import dev.understudy.staging.StagingException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// A database that is a file, opened for reading only; no file is made. A file of SQLite is not trusted: functions
/// in its schema do not run, sizes are bounded.
public final class FileDatabase implements ReadableStore {
    private static final String READ_ONLY = "1";
    private static final String LARGEST_VALUE = "64000000";
    private static final String H2_FILE = ".mv.db";

    private final Side side;
    private final FileProduct product;
    private final String url;
    private final Properties properties;

    private FileDatabase(Side side, FileProduct product, String url, Properties properties) {
        this.side = side;
        this.product = product;
        this.url = url;
        this.properties = properties;
    }

    /// Opens a file of SQLite.
    ///
    /// @throws StagingException if there is none, or it is no database
    public static FileDatabase sqlite(Side side, Path file) {
        Path path = existing(side, file);
        var properties = new Properties();
        properties.setProperty("open_mode", READ_ONLY);
        properties.setProperty("limit_length", LARGEST_VALUE);
        properties.setProperty("limit_attached", "0");
        return met(new FileDatabase(side, FileProduct.SQLITE, "jdbc:sqlite:" + path.toUri(), properties), path);
    }

    /// Opens a file of H2, named `....mv.db`. Code that the file holds can run at that moment, and connections
    /// that it names be opened: somebody must have said that the file is trusted.
    ///
    /// @throws StagingException if there is none, its name cannot be said to H2, it is no database, another
    ///     process has it open, or user and password are not its own
    public static FileDatabase h2(Side side, Path file, String user, Secret password) {
        Path path = existing(side, file);
        String name = path.toString();
        if (!name.endsWith(H2_FILE) || name.indexOf(';') >= 0) {
            throw new StagingException(
                    Reason.REFUSED,
                    "The %s %s is not read as a database of H2.".formatted(side.word(), path),
                    "Its name must end with %s and hold no semicolon.".formatted(H2_FILE));
        }
        String database = name.substring(0, name.length() - H2_FILE.length()).replace('\\', '/');
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password.reveal());
        String url =
                "jdbc:h2:file:%s;ACCESS_MODE_DATA=r;IFEXISTS=TRUE;TIME ZONE=UTC;TRACE_LEVEL_FILE=0".formatted(database);
        return met(new FileDatabase(side, FileProduct.H2, url, properties), path);
    }

    private static Path existing(Side side, Path file) {
        Path path = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(path)) {
            throw new StagingException(
                    Reason.UNREACHABLE,
                    "The %s %s is no file.".formatted(side.word(), path),
                    "Check the path: a database is read, never made.");
        }
        return path;
    }

    /// Reading its tables once shows whether it is a database at all.
    private static FileDatabase met(FileDatabase database, Path path) {
        try (Connection connection = database.connection()) {
            database.dialect().catalog().tables(connection);
            return database;
        } catch (SQLException e) {
            throw new StagingException(
                    Reason.UNREACHABLE,
                    "The %s %s could not be opened as a database of %s: %s"
                            .formatted(database.side.word(), path, database.product.title(), e.getMessage()),
                    e);
        }
    }

    @Override
    public Side side() {
        return side;
    }

    @Override
    public ReadingDialect dialect() {
        return Dialects.of(product);
    }

    /// A new one each time: opening a file is cheap, and H2 keeps it open as long as one connection is.
    @Override
    public Connection connection() throws SQLException {
        Connection connection = DriverManager.getConnection(url, properties);
        if (product == FileProduct.SQLITE) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma trusted_schema = off");
                statement.execute("pragma cell_size_check = on");
                statement.execute("pragma busy_timeout = 10000");
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
        return connection;
    }

    @Override
    public long received() {
        return 0;
    }

    @Override
    public void close() {
        // every connection is closed by whoever opened it
    }
}
