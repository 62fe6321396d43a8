package dev.understudy.dialect;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/// Connections to a file of SQLite. No server can be lost, and none limits a statement.
final class SqliteSessions implements ReadingSessions {
    /// busy, locked
    private static final Set<Integer> RETRYABLE = Set.of(5, 6);

    @Override
    public String readOnly(boolean only) {
        return "pragma query_only = " + (only ? 1 : 0);
    }

    @Override
    public String limitStatements(Duration longest) {
        return "";
    }

    @Override
    public boolean retryable(SQLException e) {
        return RETRYABLE.contains(e.getErrorCode() & 0xFF);
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
