package dev.understudy.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/// Sessions of a server. Ours carry a name, `understudy-<rehearsal>-<session>-<purpose>`, so that a later
/// process can
/// end them.
public interface Sessions {
    /// Driver properties that give a new connection a name, UTC, and the product's strict settings.
    Map<String, String> properties(String name);

    /// Statements to run on each new connection.
    String initSql(String name);

    /// Ends every other session whose name starts with `prefix` and answers how many there still are.
    int endSessions(Connection connection, String prefix) throws SQLException;

    /// Age of the oldest open transaction of other sessions in this database that was begun before now; zero if
    /// there
    /// is none.
    /// Sessions whose name starts with `except` do not count.
    Duration oldestTransaction(Connection connection, String except) throws SQLException;

    /// Takes the advisory lock of that name for as long as the connection lives.
    ///
    /// @return whether it was had
    boolean tryLock(Connection connection, String lock) throws SQLException;

    /// Whether trying the same transaction again may help: deadlock, serialization failure, lock timeout.
    boolean retryable(SQLException e);

    /// Whether the connection is gone.
    boolean connectionLost(SQLException e);

    /// Whether the server itself said no: the statement did not and will not happen.
    default boolean refused(SQLException e) {
        return !connectionLost(e);
    }
}
