package dev.understudy.staging.pool;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Where a pool's connections come from. While the server does not answer it tries again every 50 ms by itself:
/// the pool would wait longer and longer, up to 5 s, and be late when the server is back. Holds no password in
/// any text form, so that a pool cannot log one.
final class PatientSource implements DataSource {
    private static final long PAUSE_MILLIS = 50;

    private final SessionOpener opener;
    private final String session;
    private volatile boolean closed;
    private volatile @Nullable SQLException failure;

    PatientSource(SessionOpener opener, String session) {
        this.opener = opener;
        this.session = session;
    }

    /// Why no connection could be opened just now; null if the last attempt went well.
    @Nullable
    SQLException failure() {
        return failure;
    }

    /// No further attempts.
    void close() {
        closed = true;
    }

    @Override
    public Connection getConnection() throws SQLException {
        while (true) {
            try {
                Connection connection = opener.open(session);
                failure = null;
                return connection;
            } catch (SQLException e) {
                failure = e;
                if (closed || refusedLogin(e)) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    /// Trying a wrong password again could lock the account.
    static boolean refusedLogin(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("28");
    }

    private static void pause(SQLException e) throws SQLException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw e;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("one user for each database");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        throw new UnsupportedOperationException("nothing is logged here");
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The link and the silence of the settings bound each attempt.
    }

    /// As long as a pool that is closed waits for an attempt that is under way: none would be warned of each time.
    @Override
    public int getLoginTimeout() {
        return 1;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("nothing is logged here");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
