package dev.understudy.staging.practice;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/// Waits for a server that starts.
final class Answer {
    private static final long PATIENCE_SECONDS = 180;
    private static final long PAUSE_MILLIS = 10;
    private static final long LONGEST_PAUSE_MILLIS = 100;
    private static final int LOOKS = 20;

    private Answer() {}

    /// Logs in again and again until that works; recovery after a kill may take its time.
    ///
    /// @return false if the server ended instead
    /// @throws IOException if the server refuses the login, or does not answer for three minutes
    static boolean await(Guardian guardian, String url, Login login) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (int attempt = 1; guardian.alive(); attempt++) {
            try (Connection _ = connect(url, login)) {
                return guardian.alive(); // else somebody else's server has answered on its port
            } catch (SQLException e) {
                if (refused(e) && endsSoon(guardian)) {
                    return false;
                }
                if (refused(e) || System.nanoTime() > until) {
                    throw new IOException(login.password().maskIn(String.valueOf(e.getMessage())), e);
                }
            }
            Thread.sleep(Math.min(LONGEST_PAUSE_MILLIS, attempt * PAUSE_MILLIS));
        }
        return false;
    }

    /// A server that finds its port taken ends at once; who refused the login was somebody else's then.
    private static boolean endsSoon(Guardian guardian) throws InterruptedException {
        for (int look = 0; guardian.alive() && look < LOOKS; look++) {
            Thread.sleep(LONGEST_PAUSE_MILLIS);
        }
        return !guardian.alive();
    }

    /// Runs one statement.
    static void run(String url, Login login, String sql) throws IOException {
        try (Connection connection = connect(url, login);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IOException("its password could not be set: SQL state " + e.getSQLState(), e);
        }
    }

    private static Connection connect(String url, Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password().reveal());
    }

    /// Whether what a server said before it ended is about something that passes by itself.
    static boolean worthAnotherTry(String said) {
        return portTaken(said) || said.contains("shared memory block") || said.contains("postmaster.pid");
    }

    /// Whether a server ended because somebody else has its port.
    static boolean portTaken(String said) {
        return said.contains("Address already in use");
    }

    private static boolean refused(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("28");
    }
}
