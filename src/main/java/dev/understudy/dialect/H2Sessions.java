package dev.understudy.dialect;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/// Connections to a file of H2, opened in this process.
final class H2Sessions implements ReadingSessions {
    /// deadlock, lock timeout
    private static final Set<Integer> RETRYABLE = Set.of(40_001, 50_200);

    /// The file is opened for reading only, whatever a session says.
    @Override
    public String readOnly(boolean only) {
        return "";
    }

    @Override
    public String limitStatements(Duration longest) {
        return "set query_timeout " + longest.toMillis();
    }

    @Override
    public boolean retryable(SQLException e) {
        return RETRYABLE.contains(e.getErrorCode());
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
