package dev.understudy.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/// Sessions of a server. Ours carry a name, `understudy-<rehearsal>-<session>-<purpose>`, so that a later
/// process can end them. A prefix of a name is made of whole words between dashes: `understudy-r1-3` (or
/// `understudy-r1-3-`) is that of `understudy-r1-3-engine`, not of `understudy-r1-31-engine`.
public interface Sessions extends ReadingSessions {
    /// Driver properties that give a new connection a name and UTC.
    Map<String, String> properties(String name);

    /// One statement to run on each new connection before anything else: UTC, the product's strict settings,
    /// and what makes the name known to other sessions.
    String initSql(String name);

    /// Ends every other session whose name starts with `prefix` and answers how many there still are: ask again
    /// until there are none. Sessions of other users are ended only where the server lets this user see and end
    /// them.
    ///
    /// @throws IllegalArgumentException if the prefix is empty
    int endSessions(Connection connection, String prefix) throws SQLException;

    /// Age of the oldest open transaction of other sessions in this database that was begun before now,
    /// prepared ones included; zero if there is none. Sessions whose name starts with `except` do not count; an
    /// empty one excepts none. PostgreSQL: those of other users only if this user may read all statistics.
    /// MariaDB and MySQL: in whole seconds (rounded up, so never zero for an open one), takes 0.15 s, needs the
    /// privilege PROCESS, and sees a transaction from its first read or write of a table on.
    Duration oldestTransaction(Connection connection, String except) throws SQLException;

    /// Takes the advisory lock of that name in this database for as long as the connection lives.
    ///
    /// @return whether it was had
    boolean tryLock(Connection connection, String lock) throws SQLException;
}
