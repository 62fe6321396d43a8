package dev.understudy.dialect;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.IntPredicate;

/// Sessions of servers that can only be read, which have neither a session that cannot write nor one whose
/// statements are limited in time. Their errors go by their numbers.
///
/// @param retryable numbers after which the same question may be answered
/// @param lost numbers of a connection that is gone
/// @param own whether a number is the server's own, and not one of the driver
record ServerCodes(Set<Integer> retryable, Set<Integer> lost, IntPredicate own) implements ReadingSessions {
    /// Deadlock, lock timeout, snapshot conflict, data moved under a scan without locks. Lost: shutting down,
    /// killed, connection reset or broken off; and of Azure: moved, busy, not available at the moment. The driver's
    /// own errors have the number 0.
    static ServerCodes sqlServer() {
        return new ServerCodes(
                Set.of(1205, 1222, 3960, 3961, 601),
                Set.of(596, 6005, 233, 10053, 10054, 10060, 40197, 40501, 40613),
                code -> code > 0);
    }

    /// Deadlock, busy, not serializable, snapshot too old, waited too long. Lost: killed, not logged on,
    /// starting or
    /// stopping, idle too long, end of file on the channel, connection lost or timed out. The driver's own errors
    /// are ORA-17001 to ORA-17999, some of which say that the connection is gone.
    static ServerCodes oracle() {
        return new ServerCodes(
                Set.of(60, 54, 8177, 1555, 30006),
                Set.of(
                        28, 1012, 1033, 1034, 1089, 1090, 1092, 2396, 3113, 3114, 3135, 12170, 12514, 12528, 12537,
                        12541, 12571, 17002, 17008, 17410, 25408),
                code -> code > 0 && code / 1_000 != 17);
    }

    /// What everybody is told who compares with such a server.
    static String unmet(String title) {
        return "%s was never met when this was built: its SQL was checked by its text only.".formatted(title);
    }

    @Override
    public String readOnly(boolean only) {
        return "";
    }

    @Override
    public String limitStatements(Duration longest) {
        return "";
    }

    @Override
    public boolean retryable(SQLException e) {
        return retryable.contains(e.getErrorCode());
    }

    @Override
    public boolean connectionLost(SQLException e) {
        return lost.contains(e.getErrorCode()) || LostConnections.any(e);
    }

    @Override
    public boolean refused(SQLException e) {
        return own.test(e.getErrorCode()) && !retryable(e) && !connectionLost(e);
    }
}
