package dev.understudy.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.compare.TestDatabase;
import dev.understudy.compare.TestServers;
import dev.understudy.project.Product;
import dev.understudy.project.Side;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(TestServers.Extension.class)
class SessionsIT {
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void aLaterProcessEndsTheSessionsOfAnEarlierOneAndNoOthers(Product product, TestServers servers)
            throws SQLException {
        try (TestDatabase database = servers.database(product, Side.SOURCE, "fence");
                Connection ours = database.named("understudy-r1-2-engine");
                Connection ghost = database.named("understudy-r1-1-engine");
                Connection second = database.named("understudy-r1-1-workload");
                Connection other = database.named("understudy-r1-11-engine")) {
            Sessions sessions = database.dialect().sessions();
            assertEquals(0, ended(sessions, ours, "understudy-r1-1-"));
            for (Connection gone : new Connection[] {ghost, second}) {
                SQLException e = assertThrows(SQLException.class, () -> query(gone, "select 1"));
                assertTrue(sessions.connectionLost(e), e.toString());
                assertFalse(sessions.refused(e), e.toString());
            }
            assertEquals("1", query(other, "select 1"));
            assertEquals(0, ended(sessions, ours, "understudy-r1"));
            assertThrows(SQLException.class, () -> query(other, "select 1"));
            assertEquals("1", query(ours, "select 1"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void aStatementThatStillRunsIsEndedToo(Product product, TestServers servers)
            throws SQLException, InterruptedException {
        String sleep = product == Product.MARIADB ? "select sleep(60)" : "select pg_sleep(60)";
        try (TestDatabase database = servers.database(product, Side.SOURCE, "fence");
                Connection ours = database.named("understudy-r1-2-engine");
                Connection ghost = database.named("understudy-r1-1-engine");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> running = threads.submit(() -> query(ghost, sleep));
            Thread.sleep(300);
            assertEquals(0, ended(database.dialect().sessions(), ours, "understudy-r1-1"));
            var e = assertThrows(ExecutionException.class, running::get);
            assertTrue(e.getCause() instanceof SQLException, e.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void theOldestOpenTransactionOfOthersIsSeenAndOursIsNot(Product product, TestServers servers)
            throws SQLException, InterruptedException {
        try (TestDatabase database = servers.database(product, Side.SOURCE, "open_transactions");
                Connection ours = database.named("understudy-r1-1-engine");
                Connection mate = database.named("understudy-r1-1-workload");
                Connection stranger = database.named("shop")) {
            Sessions sessions = database.dialect().sessions();
            database.run("create table t (id int primary key)");
            assertEquals(Duration.ZERO, sessions.oldestTransaction(ours, "understudy-r1-"));
            mate.setAutoCommit(false);
            query(mate, "select count(*) from t");
            assertEquals(Duration.ZERO, sessions.oldestTransaction(ours, "understudy-r1-"));
            stranger.setAutoCommit(false);
            query(stranger, "select count(*) from t");
            Thread.sleep(1_100);
            Duration age = sessions.oldestTransaction(ours, "understudy-r1-");
            assertTrue(age.compareTo(Duration.ofSeconds(1)) >= 0, age.toString());
            assertTrue(age.compareTo(Duration.ofMinutes(1)) < 0, age.toString());
            stranger.rollback();
            assertEquals(Duration.ZERO, sessions.oldestTransaction(ours, "understudy-r1-"));
            mate.rollback();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void anEmptyExceptionExceptsNobody(Product product, TestServers servers) throws SQLException {
        try (TestDatabase database = servers.database(product, Side.SOURCE, "open_nameless");
                Connection ours = database.named("understudy-r1-1-engine");
                Connection nameless = database.named("")) {
            Sessions sessions = database.dialect().sessions();
            database.run("create table t (id int primary key)");
            nameless.setAutoCommit(false);
            query(nameless, "select count(*) from t");
            assertTrue(sessions.oldestTransaction(ours, "").isPositive());
            assertThrows(IllegalArgumentException.class, () -> sessions.endSessions(ours, "-"));
            nameless.rollback();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void aLockBelongsToOneConnectionUntilItEnds(Product product, TestServers servers) throws SQLException {
        try (TestDatabase database = servers.database(product, Side.SOURCE, "locks");
                Connection second = database.named("two")) {
            Sessions sessions = database.dialect().sessions();
            try (Connection first = database.named("one")) {
                assertTrue(sessions.tryLock(first, "rehearsal"));
                assertFalse(sessions.tryLock(second, "rehearsal"));
                assertTrue(sessions.tryLock(second, "another"));
            }
            assertTrue(waitFor(sessions, second));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void aDeadlockIsWorthAnotherTry(Product product, TestServers servers) throws Exception {
        try (TestDatabase database = servers.database(product, Side.SOURCE, "deadlock");
                Connection one = database.workload();
                Connection two = database.workload();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            database.run("create table t (id int primary key, v int); insert into t values (1, 0), (2, 0)");
            update(one, 1);
            update(two, 2);
            Future<SQLException> first = threads.submit(() -> failure(one, 2));
            Thread.sleep(100);
            SQLException second = failure(two, 1);
            Sessions sessions = database.dialect().sessions();
            SQLException victim = second.getSQLState() == null ? first.get() : second;
            assertTrue(sessions.retryable(victim) && sessions.refused(victim), victim.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void everySessionIsInUtcWhateverTheServerIs(Product product, TestServers servers) throws SQLException {
        try (TestDatabase database = servers.database(product, Side.SOURCE, "zone");
                Connection connection = database.connection()) {
            assertEquals(
                    product == Product.MARIADB ? "+00:00" : "UTC",
                    query(
                            connection,
                            product == Product.MARIADB
                                    ? "select @@session.time_zone"
                                    : "select current_setting('TimeZone')"));
        }
    }

    private static int ended(Sessions sessions, Connection connection, String prefix) throws SQLException {
        int left = sessions.endSessions(connection, prefix);
        for (int round = 0; left > 0 && round < 100; round++) {
            pause();
            left = sessions.endSessions(connection, prefix);
        }
        return left;
    }

    private static boolean waitFor(Sessions sessions, Connection connection) throws SQLException {
        boolean had = sessions.tryLock(connection, "rehearsal");
        for (int round = 0; !had && round < 100; round++) {
            pause();
            had = sessions.tryLock(connection, "rehearsal");
        }
        return had;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void update(Connection connection, int id) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update t set v = v + 1 where id = " + id);
        }
    }

    /// What the update failed with; an exception without a state if it did not fail.
    private static SQLException failure(Connection connection, int id) throws SQLException {
        try {
            update(connection, id);
            return new SQLException("no deadlock");
        } catch (SQLException e) {
            return e;
        } finally {
            connection.rollback();
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
