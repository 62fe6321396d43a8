package dev.understudy.dialect;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

/// Connections to a file in this process: none can be lost.
///
/// @param retryable error codes of a file that others are using at the moment
/// @param readOnly as [ReadingSessions#readOnly]
/// @param limit as [ReadingSessions#limitStatements]
record FileSessions(Set<Integer> retryable, Function<Boolean, String> readOnly, Function<Duration, String> limit)
        implements ReadingSessions {
    /// Busy and locked; no statement can be limited.
    static FileSessions sqlite() {
        return new FileSessions(Set.of(5, 6), only -> "pragma query_only = " + (only ? 1 : 0), _ -> "");
    }

    /// Deadlock and lock timeout; the file is opened for reading only, whatever a session says.
    static FileSessions h2() {
        return new FileSessions(Set.of(40_001, 50_200), _ -> "", longest -> "set query_timeout " + longest.toMillis());
    }

    @Override
    public String readOnly(boolean only) {
        return readOnly.apply(only);
    }

    @Override
    public String limitStatements(Duration longest) {
        return limit.apply(longest);
    }

    @Override
    public boolean retryable(SQLException e) {
        return retryable.contains(e.getErrorCode());
    }

    @Override
    public boolean connectionLost(SQLException e) {
        return false;
    }

    @Override
    public boolean refused(SQLException e) {
        return e.getErrorCode() > 0 && !retryable(e);
    }
}
