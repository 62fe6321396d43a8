package dev.understudy.staging.practice;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// Waits for a server that starts.
final class Answer {
    private static final long PATIENCE_SECONDS = 180;
    private static final long PAUSE_MILLIS = 15;

    private Answer() {}

    /// Logs in again and again until that works; recovery after a kill may take its time.
    ///
    /// @return false if the server ended instead
    /// @throws IOException if the server refuses the login, or does not answer for three minutes
    static boolean await(Guardian guardian, String url, Login login) throws IOException, InterruptedException {
        Properties who = new Properties();
        who.setProperty("user", login.user());
        who.setProperty("password", login.password().reveal());
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (guardian.alive()) {
            try (Connection _ = DriverManager.getConnection(url, who)) {
                return true;
            } catch (SQLException e) {
                if (refused(e) || System.nanoTime() > until) {
                    throw new IOException(login.password().maskIn(String.valueOf(e.getMessage())), e);
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return false;
    }

    /// Whether what a server said before it ended is about something that passes by itself.
    static boolean worthAnotherTry(String said) {
        return said.contains("Address already in use")
                || said.contains("shared memory block")
                || said.contains("postmaster.pid");
    }

    private static boolean refused(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("28");
    }
}
