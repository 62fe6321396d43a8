package dev.understudy.dialect;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an exception says of the connection, on any product.
final class LostConnections {
    private LostConnections() {}

    /// Whether the exception, or one that caused it, is one that only a dead connection gives.
    static boolean any(SQLException e) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = e; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (lost(cause)) {
                return true;
            }
        }
        return false;
    }

    static String state(@Nullable String sqlState) {
        return sqlState == null ? "" : sqlState;
    }

    private static boolean lost(Throwable e) {
        return switch (e) {
            case IOException _ -> true;
            case SQLTransientConnectionException _, SQLNonTransientConnectionException _, SQLRecoverableException _ ->
                true;
            // a pooled connection that was thrown away after an earlier failure has this message and no state
            case SQLException sql ->
                state(sql.getSQLState()).startsWith("08")
                        || (sql.getSQLState() == null && "Connection is closed".equals(sql.getMessage()));
            default -> false;
        };
    }
}
