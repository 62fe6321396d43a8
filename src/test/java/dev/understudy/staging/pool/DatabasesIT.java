package dev.understudy.staging.pool;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.dialect.Sessions;
import dev.understudy.project.Product;
import dev.understudy.project.Side;
import dev.understudy.staging.Database;
import dev.understudy.staging.ServerFacts;
import dev.understudy.staging.practice.Sandbox;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabasesIT {
    private static final String SESSION = "understudy-r1-1";
    private static final String IN_USE = "select 1";

    @TempDir
    static Path folder;

    private final StartedServers shared = new StartedServers();

    @BeforeAll
    void start() {
        shared.start(folder);
    }

    @AfterAll
    void stop() {
        shared.close();
    }

    @ParameterizedTest
    @EnumSource(value = Product.class, names = "MYSQL", mode = EnumSource.Mode.EXCLUDE)
    void aPracticeDatabaseSaysWhatItIs(Product product) {
        try (Database database = open(product)) {
            ServerFacts facts = database.facts();
            assertEquals(product, facts.product());
            assertEquals("shop", facts.database());
            assertTrue(facts.version().matches("1[18]\\..*"), facts.version());
            assertTrue(facts.bytes() >= 0);
            assertTrue(database.server().ours());
            assertEquals(Side.SOURCE, database.side());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Product.class, names = "MYSQL", mode = EnumSource.Mode.EXCLUDE)
    void eachUseHasItsOwnKindOfConnection(Product product) throws SQLException {
        try (Database database = open(product);
                Connection dedicated = database.dedicated("lock")) {
            Connection engine = database.connection();
            Connection workload = database.workload();
            assertTrue(engine.getAutoCommit());
            assertTrue(dedicated.getAutoCommit());
            assertFalse(workload.getAutoCommit());
            assertEquals(Connection.TRANSACTION_READ_COMMITTED, workload.getTransactionIsolation());
            Sessions sessions = database.dialect().sessions();
            end(sessions, dedicated, SESSION + "-workload");
            assertFalse(workload.isValid(2), "it has the name of its use");
            assertTrue(engine.isValid(2), "it has another name");
            end(sessions, dedicated, SESSION + "-engine");
            assertFalse(engine.isValid(2));
            end(sessions, dedicated, SESSION + "-lock");
            assertTrue(dedicated.isValid(2), "nobody ends itself");
            assertThrows(SQLException.class, workload::close, "the server has closed it");
            assertThrows(SQLException.class, engine::close);
        }
    }

    private static void end(Sessions sessions, Connection by, String name) throws SQLException {
        while (sessions.endSessions(by, name) > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void everySessionIsGreetedInItsProductsWords() throws SQLException {
        try (Database database = open(Product.POSTGRESQL);
                Connection engine = database.connection()) {
            assertEquals(List.of("UTC"), Sandbox.query(engine, "show timezone"));
            assertEquals(List.of(SESSION + "-engine"), Sandbox.query(engine, "show application_name"));
        }
        try (Database database = open(Product.MARIADB);
                Connection engine = database.connection()) {
            assertEquals(List.of("+00:00"), Sandbox.query(engine, "select @@time_zone"));
            assertTrue(Sandbox.query(engine, "select @@sql_mode").getFirst().contains("STRICT_ALL_TABLES"));
        }
    }

    @Test
    void aBatchOfGuardedInsertsTravelsAsStatementsOfManyRows() throws SQLException {
        try (Database database = open(Product.POSTGRESQL);
                Connection engine = database.connection()) {
            Sandbox.query(engine, "create temporary table parcels (id bigint primary key, what text)");
            String sql =
                    "insert into parcels (id, what) overriding system value values (?, ?) on conflict (id) do nothing";
            try (PreparedStatement insert = engine.prepareStatement(sql)) {
                for (long key : new long[] {1, 2, 2, 3}) {
                    insert.setLong(1, key);
                    insert.setObject(2, key == 3 ? null : "parcel " + key, Types.OTHER);
                    insert.addBatch();
                }
                assertArrayEquals(
                        new int[] {
                            Statement.SUCCESS_NO_INFO,
                            Statement.SUCCESS_NO_INFO,
                            Statement.SUCCESS_NO_INFO,
                            Statement.SUCCESS_NO_INFO
                        },
                        insert.executeBatch());
            }
            assertEquals(
                    List.of("parcel 1", "parcel 2", "null"),
                    Sandbox.query(engine, "select what from parcels order by id"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Product.class, names = "MYSQL", mode = EnumSource.Mode.EXCLUDE)
    void thePoolsRecoverSoonAfterAKilledServerIsBack(Product product) throws Exception {
        try (Database database = open(product)) {
            for (int i = 0; i < 5; i++) {
                succeed(database);
            }
            database.server().kill();
            SQLException e = assertThrows(SQLException.class, () -> succeedOnceWithin(database, Duration.ofSeconds(3)));
            assertTrue(String.valueOf(e.getSQLState()).startsWith("08"), e.getSQLState() + " " + e.getMessage());
            assertTrue(String.valueOf(e.getMessage()).contains("refused"), e.getMessage());
            database.server().start();
            long begun = System.nanoTime();
            succeedOnceWithin(database, Duration.ofSeconds(10));
            report("%s: workload again %d ms after the server", product, begun);
            try (Connection engine = database.connection()) {
                assertEquals(List.of("1"), Sandbox.query(engine, IN_USE));
            }
            report("%s: engine again %d ms after the server", product, begun);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Product.class, names = "MYSQL", mode = EnumSource.Mode.EXCLUDE)
    void aCutLinkHoldsAStatementUntilItIsRestored(Product product) throws Exception {
        try (Database database = open(product);
                Connection engine = database.connection()) {
            assertEquals(List.of("1"), Sandbox.query(engine, IN_USE));
            long begun = System.nanoTime();
            database.link().cut();
            CompletableFuture<List<String>> answer = CompletableFuture.supplyAsync(() -> unchecked(engine));
            assertThrows(java.util.concurrent.TimeoutException.class, () -> answer.get(1_000, TimeUnit.MILLISECONDS));
            database.link().restore();
            assertEquals(List.of("1"), answer.get(5, TimeUnit.SECONDS));
            assertTrue(System.nanoTime() - begun >= 1_000_000_000L);
        }
    }

    @Test
    void waitingForAConnectionWhileAllAreInUseSaysSo() throws SQLException {
        PoolSettings small =
                new PoolSettings(1, 1, Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(5));
        try (Database database =
                        shared.databases(small).practice(shared.server(Product.POSTGRESQL), Side.SOURCE, SESSION);
                Connection _ = database.connection()) {
            SQLException e = assertThrows(SQLException.class, database::connection);
            assertTrue(
                    String.valueOf(e.getMessage())
                            .matches("No engine connection to PostgreSQL “shop” at .* was free within 300 ms"),
                    e.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Product.class, names = "MYSQL", mode = EnumSource.Mode.EXCLUDE)
    void closingGivesEveryConnectionBackToTheServer(Product product) throws Exception {
        Database database = open(product);
        for (int i = 0; i < 5; i++) {
            succeed(database);
        }
        database.close();
        String sessions = product == Product.POSTGRESQL
                ? "select count(*) from pg_stat_activity where application_name like 'understudy-%'"
                : "select count(*) from information_schema.processlist where user = 'understudy' and id <> connection_id()";
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!Sandbox.query(shared.server(product), sessions).equals(List.of("0")) && System.nanoTime() < until) {
            Thread.sleep(50);
        }
        assertEquals(List.of("0"), Sandbox.query(shared.server(product), sessions));
    }

    private Database open(Product product) {
        return shared.databases(PoolSettings.standard()).practice(shared.server(product), Side.SOURCE, SESSION);
    }

    private static void succeed(Database database) throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                Connection connection = database.workload();
                taken.add(connection);
                assertEquals(List.of("1"), Sandbox.query(connection, IN_USE));
                connection.commit();
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    /// Tries as an application does, until it works; the last failure if it does not in time.
    private static void succeedOnceWithin(Database database, Duration limit) throws SQLException {
        long until = System.nanoTime() + limit.toNanos();
        while (true) {
            try (Connection connection = database.workload()) {
                Sandbox.query(connection, IN_USE);
                connection.commit();
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
            }
        }
    }

    private static List<String> unchecked(Connection connection) {
        try {
            return Sandbox.query(connection, IN_USE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void report(String text, Product product, long begun) {
        System.getLogger("practice")
                .log(
                        System.Logger.Level.INFO,
                        text.formatted(product.title(), (System.nanoTime() - begun) / 1_000_000));
    }
}
