package dev.understudy.dialect;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/// Sessions of PostgreSQL, named by `application_name`.
final class PostgresSessions implements Sessions {
    /// serialization_failure, deadlock_detected, lock_not_available
    private static final Set<String> RETRYABLE = Set.of("40001", "40P01", "55P03");

    /// admin_shutdown, crash_shutdown, cannot_connect_now, database_dropped, idle_session_timeout, and
    /// idle_in_transaction_session_timeout
    private static final Set<String> LOST = Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "25P03");

    private static final int NAME_BYTES = 63;

    private static final String INIT = """
            select set_config('TimeZone', 'UTC', false), set_config('DateStyle', 'ISO', false),
                   set_config('standard_conforming_strings', 'on', false), set_config('bytea_output', 'hex', false),
                   set_config('extra_float_digits', '1', false),
                   set_config('application_name', '""";

    private static final String END = """
            select pg_terminate_backend(pid) from pg_stat_activity
            where pid <> pg_backend_pid() and starts_with(application_name || '-', ?)""";

    private static final String LEFT = """
            select count(*) from pg_stat_activity
            where pid <> pg_backend_pid() and starts_with(application_name || '-', ?)""";

    private static final String OLDEST = """
            select (extract(epoch from clock_timestamp() - min(begun)) * 1000000)::bigint from (
              select xact_start as begun from pg_stat_activity
              where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
                and not (? <> '' and starts_with(application_name || '-', ?))
              union all
              select prepared from pg_prepared_xacts where database = current_database()) as t""";

    @Override
    public Map<String, String> properties(String name) {
        return Map.of("ApplicationName", cut(name));
    }

    @Override
    public String initSql(String name) {
        return INIT + cut(name).replace("'", "''") + "', false)";
    }

    @Override
    public int endSessions(Connection connection, String prefix) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(END);
                PreparedStatement left = connection.prepareStatement(LEFT)) {
            String words = SessionNames.ofOurs(prefix) + "-";
            end.setString(1, words);
            end.executeQuery().close();
            left.setString(1, words);
            return (int) number(left);
        }
    }

    @Override
    public Duration oldestTransaction(Connection connection, String except) throws SQLException {
        try (PreparedStatement oldest = connection.prepareStatement(OLDEST)) {
            oldest.setString(1, except);
            oldest.setString(2, SessionNames.trimmed(except) + "-");
            return Duration.of(Math.max(0, number(oldest)), ChronoUnit.MICROS);
        }
    }

    @Override
    public String readOnly(boolean only) {
        return "set session characteristics as transaction read " + (only ? "only" : "write");
    }

    @Override
    public String limitStatements(Duration longest) {
        return "set statement_timeout = " + longest.toMillis();
    }

    @Override
    public boolean tryLock(Connection connection, String lock) throws SQLException {
        try (PreparedStatement take =
                connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))::int")) {
            take.setString(1, lock);
            return number(take) == 1;
        }
    }

    @Override
    public boolean retryable(SQLException e) {
        return RETRYABLE.contains(LostConnections.state(e.getSQLState()));
    }

    @Override
    public boolean connectionLost(SQLException e) {
        return LOST.contains(LostConnections.state(e.getSQLState())) || LostConnections.any(e);
    }

    @Override
    public boolean refused(SQLException e) {
        return e.getSQLState() != null && !connectionLost(e);
    }

    /// The server would cut it off at 63 bytes itself, but only with a notice.
    private static String cut(String name) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > NAME_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
