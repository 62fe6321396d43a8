package dev.understudy.staging.reading;

import dev.understudy.dialect.Dialects;
import dev.understudy.dialect.ReadingDialect;
import dev.understudy.project.ReadConnection;
import dev.understudy.project.Side;
import dev.understudy.staging.ProductionGuard;
import dev.understudy.staging.ReadableStore;
import dev.understudy.staging.Secret;
import dev.understudy.staging.Secrets;
import dev.understudy.staging.StagingException;
import dev.understudy.staging.StagingException.Reason;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;

/// A database on a server that is only ever read. Nothing is sent to it but queries; that it could not be changed
/// otherwise either is up to the rights of its user.
public final class ReadDatabase implements ReadableStore {
    private final ReadConnection place;
    private final Driver driver;
    private final Wire wire;

    private ReadDatabase(ReadConnection place, Driver driver, Wire wire) {
        this.place = place;
        this.driver = driver;
        this.wire = wire;
    }

    /// The door: nobody passes it who is not trusted.
    ///
    /// @param drivers where drivers are found
    public record Door(ProductionGuard guard, Secrets secrets, Drivers drivers) {
        /// Opens a database.
        ///
        /// @param project file that hosts are trusted for
        /// @throws StagingException `REFUSED` by the guard or for want of a password, `UNREACHABLE`
        public ReadDatabase open(ReadConnection place, Path project) {
            guard.passReading(place, project);
            Secret password = secrets.of(place);
            Wire wire = Wire.of(place, password);
            Driver driver = drivers.of(wire.url()).orElseThrow(() -> missing(place, wire));
            return new ReadDatabase(place, driver, wire).met(password);
        }

        private StagingException missing(ReadConnection place, Wire wire) {
            return new StagingException(
                    Reason.UNREACHABLE,
                    "%s was not opened: this program comes without a driver for %s."
                            .formatted(place.title(), place.product().title()),
                    "Put %s into the folder %s, then try again.".formatted(wire.driver(), drivers.folder()));
        }
    }

    private ReadDatabase met(Secret password) {
        try (Connection _ = connection()) {
            return this;
        } catch (SQLException e) {
            throw new StagingException(
                    Reason.UNREACHABLE,
                    "%s could not be opened by user “%s”: %s"
                            .formatted(place.title(), place.user(), password.maskIn(String.valueOf(e.getMessage()))),
                    "Check host, port, database, user and password, and that the server runs.",
                    e);
        }
    }

    @Override
    public Side side() {
        return place.side();
    }

    @Override
    public ReadingDialect dialect() {
        return Dialects.of(place.product());
    }

    /// A new one each time: a comparison keeps those that it has.
    @Override
    public Connection connection() throws SQLException {
        Connection connection = driver.connect(wire.url(), wire.properties());
        if (connection == null) {
            throw new SQLException("the driver does not take " + wire.url(), "08001");
        }
        try (Statement statement = connection.createStatement()) {
            if (!wire.init().isEmpty()) {
                statement.execute(wire.init());
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
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
