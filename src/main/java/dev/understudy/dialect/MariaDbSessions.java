package dev.understudy.dialect;

import dev.understudy.project.Product;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Sessions of MariaDB and MySQL.
///
/// Connection attributes are visible to others only where `performance_schema` is on, and MariaDB's default is
/// off. So each session holds user-level locks instead, one for each prefix of its name, named by the prefix
/// and the session's own id: whoever asks `is_used_lock` for every id of the process list finds them. A lock
/// goes when its session goes, needs no table and no privilege, and a statement that outlives its client keeps
/// it.
final class MariaDbSessions implements Sessions {
    /// lock wait timeout, deadlock, record changed since the snapshot, lock not available at once
    private static final Set<Integer> RETRYABLE = Set.of(1205, 1213, 1020, 3572);

    /// shutdown in progress, aborted connection, connection killed, gone away, lost during query, idle too long
    private static final Set<Integer> LOST = Set.of(1053, 1152, 1184, 1927, 2006, 2013, 2055, 4031);

    /// Every mode that changes how a script or a value is read is off; 0 is a key like any other.
    private static final String SQL_MODE =
            "STRICT_TRANS_TABLES,STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO";

    private static final String NAMED = "is_used_lock(concat(?, '.', p.id)) <=> p.id";

    private static final String OTHERS =
            "select p.id from information_schema.processlist p where p.id <> connection_id() and " + NAMED;

    /// `trx_started` is in the server's own time zone whatever the session's is, in whole seconds.
    private static final String OLDEST = """
            select timestampdiff(second, min(t.trx_started), convert_tz(utc_timestamp(), '+00:00', 'SYSTEM')) + 1
            from information_schema.innodb_trx t
            left join information_schema.processlist p on p.id = t.trx_mysql_thread_id
            where t.trx_mysql_thread_id <> connection_id()
              and (p.db is null or p.db = database()) and (p.id is null or not %s)""".formatted(NAMED);

    private final Product product;

    MariaDbSessions(Product product) {
        this.product = product;
    }

    /// The driver sends a batch of any `insert` by the bulk protocol, where the server refuses `insert ...
    /// select`, the guarded insert among them: switched off.
    @Override
    public Map<String, String> properties(String name) {
        return Map.of(
                "connectionAttributes",
                "program_name:" + name.replaceAll("[,:]", "_"),
                "sessionVariables",
                "time_zone='+00:00'",
                "useBulkStmtsForInserts",
                "false");
    }

    @Override
    public String initSql(String name) {
        String locks = prefixes(name).stream()
                .map(prefix -> "get_lock(concat('%s.', connection_id()), 0)".formatted(hash(prefix)))
                .collect(Collectors.joining(" + "));
        String fresh = product == Product.MYSQL ? ", information_schema_stats_expiry = 0" : "";
        return "set time_zone = '+00:00', sql_mode = '%s'%s, @understudy_name = %s".formatted(SQL_MODE, fresh, locks);
    }

    @Override
    public int endSessions(Connection connection, String prefix) throws SQLException {
        try (Statement kill = connection.createStatement()) {
            for (long id : others(connection, SessionNames.ofOurs(prefix))) {
                kill(kill, id);
            }
        }
        return others(connection, SessionNames.ofOurs(prefix)).size();
    }

    /// InnoDB shows a picture of its transactions that is drawn anew only when nobody looked for 0.1 s.
    @Override
    public Duration oldestTransaction(Connection connection, String except) throws SQLException {
        try (Statement pause = connection.createStatement();
                PreparedStatement oldest = connection.prepareStatement(OLDEST)) {
            pause.execute("do sleep(0.15)");
            // no session holds a lock of an empty prefix
            oldest.setString(1, except.isEmpty() ? "" : hash(SessionNames.trimmed(except)));
            try (ResultSet row = oldest.executeQuery()) {
                row.next();
                return Duration.ofSeconds(Math.max(0, row.getLong(1)));
            }
        }
    }

    @Override
    public String readOnly(boolean only) {
        return "set session transaction read " + (only ? "only" : "write");
    }

    @Override
    public String limitStatements(Duration longest) {
        return product == Product.MYSQL
                ? "set max_execution_time = " + longest.toMillis()
                : "set max_statement_time = "
                        + new BigDecimal(longest.toMillis()).movePointLeft(3).toPlainString();
    }

    @Override
    public boolean tryLock(Connection connection, String lock) throws SQLException {
        try (PreparedStatement take =
                connection.prepareStatement("select get_lock(md5(concat(ifnull(database(), ''), '/', ?)), 0)")) {
            take.setString(1, lock);
            try (ResultSet row = take.executeQuery()) {
                row.next();
                return row.getInt(1) == 1;
            }
        }
    }

    @Override
    public boolean retryable(SQLException e) {
        return RETRYABLE.contains(e.getErrorCode()) || "40001".equals(e.getSQLState());
    }

    @Override
    public boolean connectionLost(SQLException e) {
        return LOST.contains(e.getErrorCode()) || LostConnections.any(e);
    }

    @Override
    public boolean refused(SQLException e) {
        return e.getErrorCode() > 0 && !connectionLost(e);
    }

    private static List<Long> others(Connection connection, String prefix) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OTHERS)) {
            select.setString(1, hash(prefix));
            List<Long> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
            return ids;
        }
    }

    private static void kill(Statement statement, long id) throws SQLException {
        try {
            statement.execute("kill " + id);
        } catch (SQLException e) {
            boolean endedMeanwhile = e.getErrorCode() == 1094;
            if (!endedMeanwhile) {
                throw e;
            }
        }
    }

    /// `a`, `a-b`, `a-b-c` of `a-b-c`.
    private static List<String> prefixes(String name) {
        List<String> prefixes = new ArrayList<>();
        for (int dash = name.indexOf('-'); dash >= 0; dash = name.indexOf('-', dash + 1)) {
            prefixes.add(name.substring(0, dash));
        }
        prefixes.add(SessionNames.trimmed(name));
        return prefixes.stream().distinct().toList();
    }

    /// A lock's name is at most 64 characters: 32 for the prefix, the rest for a dot and an id.
    private static String hash(String prefix) {
        try {
            byte[] md5 = MessageDigest.getInstance("MD5").digest(prefix.getBytes(StandardCharsets.UTF_8));
            return "%032x".formatted(new BigInteger(1, md5));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
