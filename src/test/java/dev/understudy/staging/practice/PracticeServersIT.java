package dev.understudy.staging.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Product;
import dev.understudy.staging.RunningServer;
import dev.understudy.staging.StagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(180)
class PracticeServersIT {
    @TempDir
    Path folder;

    @Test
    void postgreSqlKeepsItsPromises() throws SQLException {
        try (RunningServer server = start(Product.POSTGRESQL)) {
            assertSetting(server, "show fsync", "on");
            assertSetting(server, "show synchronous_commit", "on");
            assertSetting(server, "show full_page_writes", "on");
            assertSetting(server, "show log_timezone", "UTC");
            assertSetting(server, "show client_connection_check_interval", "1s");
            assertSetting(server, "show listen_addresses", "127.0.0.1");
            assertSetting(server, "show server_encoding", "UTF8");
            assertSetting(server, "select current_user || ' ' || current_database()", "understudy shop");
            assertSetting(server, "select rolsuper::text from pg_roles where rolname = current_user", "false");
        }
    }

    @Test
    void mariaDbKeepsItsPromises() throws SQLException {
        try (RunningServer server = start(Product.MARIADB)) {
            assertSetting(server, "select @@innodb_flush_log_at_trx_commit", "1");
            assertSetting(server, "select @@global.time_zone", "+00:00");
            assertSetting(server, "select @@local_infile", "0");
            assertSetting(server, "select @@character_set_server", "utf8mb4");
            assertSetting(server, "select @@bind_address", "127.0.0.1");
            assertSetting(server, "select @@have_ssl", "DISABLED");
            assertSetting(server, "select concat(current_user(), ' ', database())", "understudy@127.0.0.1 shop");
            assertSetting(
                    server,
                    "select @@global.sql_mode",
                    "STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION");
            Sandbox.query(server, "create table zero (at datetime)");
            Sandbox.query(server, "insert into zero values ('0000-00-00 00:00:00')");
            assertSetting(server, "select cast(at as char) from zero", "0000-00-00 00:00:00");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Product.class, names = "MYSQL", mode = EnumSource.Mode.EXCLUDE)
    void onlyTheRightPasswordOpensTheDoor(Product product) throws SQLException {
        try (RunningServer server = start(product)) {
            assertRefused(server, server.user(), "wrong");
            assertRefused(server, server.user(), "");
            assertRefused(server, "root", "");
            assertRefused(server, "keeper", "");
            assertRefused(server, "postgres", "postgres");
            assertEquals(List.of("1"), Sandbox.query(server, "select 1"));
        }
    }

    @Test
    void scriptsCannotReachTheMachine() throws SQLException {
        try (RunningServer server = start(Product.POSTGRESQL)) {
            Sandbox.query(server, "create table lines (line text)");
            assertThrows(SQLException.class, () -> Sandbox.query(server, "copy lines from program 'id'"));
            assertThrows(SQLException.class, () -> Sandbox.query(server, "select pg_read_file('/etc/hosts')"));
        }
        try (RunningServer server = start(Product.MARIADB)) {
            Path out = folder.resolve("out").toAbsolutePath();
            assertThrows(SQLException.class, () -> Sandbox.query(server, "select 1 into outfile '%s'".formatted(out)));
            assertFalse(Files.exists(out));
            assertSetting(server, "select load_file('/etc/hosts')", "null");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Product.class, names = "MYSQL", mode = EnumSource.Mode.EXCLUDE)
    void aKilledServerComesBackWithWhatWasCommitted(Product product) throws SQLException {
        try (RunningServer server = start(product)) {
            Sandbox.query(server, "create table kept (id int primary key)");
            int port = server.port();
            try (Connection open = Sandbox.connect(server)) {
                open.setAutoCommit(false);
                Sandbox.query(open, "insert into kept values (1)");
                open.commit();
                Sandbox.query(open, "insert into kept values (2)");
                server.kill();
                assertThrows(SQLException.class, open::commit);
            }
            assertThrows(SQLException.class, () -> Sandbox.query(server, "select 1"));
            long begun = System.nanoTime();
            server.start();
            report("%s answers %d ms after its restart", product, begun);
            assertEquals(port, server.port());
            assertEquals(List.of("1"), Sandbox.query(server, "select id from kept"));
            server.start();
            assertEquals(List.of("1"), Sandbox.query(server, "select id from kept"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Product.class, names = "MYSQL", mode = EnumSource.Mode.EXCLUDE)
    void aFolderThatIsStartedAgainHasItsRows(Product product) throws SQLException {
        try (RunningServer server = start(product)) {
            Sandbox.query(server, "create table kept (id int primary key)");
            Sandbox.query(server, "insert into kept values (7)");
        }
        long begun = System.nanoTime();
        try (RunningServer server = start(product)) {
            report("%s starts again in %d ms", product, begun);
            assertEquals(List.of("7"), Sandbox.query(server, "select id from kept"));
        }
        assertTrue(Files.exists(folder.resolve(product.name())));
        PracticeServers.discard(folder.resolve(product.name()));
        assertFalse(Files.exists(folder.resolve(product.name())));
        try (RunningServer server = start(product)) {
            assertThrows(SQLException.class, () -> Sandbox.query(server, "select id from kept"));
        }
    }

    /// Somebody takes the port after it was found free and before the server takes it.
    @ParameterizedTest
    @EnumSource(value = Product.class, names = "MYSQL", mode = EnumSource.Mode.EXCLUDE)
    void aPortThatIsTakenMeanwhileIsLeftToItsOwner(Product product) throws Exception {
        try (ServerSocket stranger = new ServerSocket()) {
            List<String> told = new ArrayList<>();
            PracticeServers servers = new PracticeServers(Sandbox.artifacts(), Sandbox.CACHE, text -> {
                told.add(text);
                if (text.startsWith("Starting") && !stranger.isBound()) {
                    bind(stranger, Integer.parseInt(text.replaceFirst(".* on port ", "")));
                }
            });
            try (RunningServer server = servers.start(product, folder.resolve(product.name()), "shop")) {
                assertTrue(stranger.isBound(), told::toString);
                assertNotEquals(stranger.getLocalPort(), server.port());
                assertEquals(List.of("1"), Sandbox.query(server, "select 1"));
            }
        }
    }

    private static void bind(ServerSocket socket, int port) {
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFolderServesOneServerAtATime() {
        Path place = folder.resolve("one");
        PracticeServers servers = Sandbox.servers();
        try (RunningServer server = servers.start(Product.POSTGRESQL, place, "shop")) {
            StagingException e =
                    assertThrows(StagingException.class, () -> servers.start(Product.POSTGRESQL, place, "shop"));
            assertEquals(StagingException.Reason.PRACTICE, e.reason());
            assertTrue(e.getMessage().contains("a server of another Understudy runs in"), e.getMessage());
            assertThrows(StagingException.class, () -> PracticeServers.discard(place));
            assertTrue(server.ours());
        }
    }

    @Test
    void aFolderKeepsItsProductAndDatabase() {
        Path place = folder.resolve("kept");
        PracticeServers servers = Sandbox.servers();
        servers.start(Product.POSTGRESQL, place, "shop").close();
        StagingException product =
                assertThrows(StagingException.class, () -> servers.start(Product.MARIADB, place, "shop"));
        assertTrue(product.getMessage().contains("its data was written by PostgreSQL"), product.getMessage());
        StagingException database =
                assertThrows(StagingException.class, () -> servers.start(Product.POSTGRESQL, place, "other"));
        assertTrue(database.getMessage().contains("its database is “shop”, not “other”"), database.getMessage());
    }

    @Test
    void twoServersOfOneProductRunSideBySide() throws SQLException {
        PracticeServers servers = Sandbox.servers();
        try (RunningServer one = servers.start(Product.POSTGRESQL, folder.resolve("one"), "shop");
                RunningServer other = servers.start(Product.POSTGRESQL, folder.resolve("other"), "shop")) {
            assertNotEquals(one.port(), other.port());
            assertNotEquals(one.password().reveal(), other.password().reveal());
            assertEquals(List.of("1"), Sandbox.query(one, "select 1"));
            assertEquals(List.of("1"), Sandbox.query(other, "select 1"));
        }
    }

    /// As root the server then runs as nobody, below a folder that only root may enter; else as ourselves.
    @Test
    void postgreSqlStartsWithoutUserNamespacesToo() throws Exception {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        assertTrue(Files.createFile(tools.resolve("setpriv")).toFile().setExecutable(true));
        PracticeServers servers = new PracticeServers(Sandbox.artifacts(), Sandbox.CACHE, _ -> {}, tools.toString());
        Path place = folder.resolve("nobody");
        try (RunningServer server = servers.start(Product.POSTGRESQL, place, "shop")) {
            Sandbox.query(server, "create table kept (id int primary key)");
            Sandbox.query(server, "insert into kept values (3)");
            server.kill();
            server.start();
            assertEquals(List.of("3"), Sandbox.query(server, "select id from kept"));
            String owner = Files.getOwner(place.resolve("data")).getName();
            assertEquals(Rank.isRoot() ? "nobody" : System.getProperty("user.name"), owner);
        }
    }

    @Test
    void asRootWithoutAnyWayToBeSomebodyElseItSaysSo() throws Exception {
        PracticeServers servers = new PracticeServers(Sandbox.artifacts(), Sandbox.CACHE, _ -> {}, folder.toString());
        if (!Rank.isRoot()) {
            servers.start(Product.POSTGRESQL, folder.resolve("ours"), "shop").close();
            return;
        }
        StagingException e = assertThrows(
                StagingException.class, () -> servers.start(Product.POSTGRESQL, folder.resolve("root"), "shop"));
        assertEquals(StagingException.Reason.PRACTICE, e.reason());
        assertTrue(e.getMessage().endsWith("start Understudy as an ordinary user"), e.getMessage());
    }

    @Test
    void progressIsToldInSentences() {
        List<String> told = new ArrayList<>();
        PracticeServers servers = new PracticeServers(Sandbox.artifacts(), Sandbox.CACHE, told::add);
        servers.start(Product.POSTGRESQL, folder.resolve("told"), "shop").close();
        assertTrue(told.getLast().matches("PostgreSQL \\S+ on port \\d+ answers after \\d+ ms"), told.toString());
    }

    private RunningServer start(Product product) {
        return Sandbox.servers().start(product, folder.resolve(product.name()), "shop");
    }

    private static void assertSetting(RunningServer server, String sql, String expected) throws SQLException {
        assertEquals(List.of(expected), Sandbox.query(server, sql), sql);
    }

    private static void assertRefused(RunningServer server, String user, String password) {
        SQLException e = assertThrows(SQLException.class, () -> Sandbox.connect(server, user, password));
        String state = String.valueOf(e.getSQLState());
        // 08004 is the driver's own: the server asked for a password and there is none.
        assertTrue(state.startsWith("28") || state.equals("08004"), state + " " + e.getMessage());
    }

    private static void report(String text, Product product, long begun) {
        System.getLogger("practice")
                .log(
                        System.Logger.Level.INFO,
                        text.formatted(product.title(), (System.nanoTime() - begun) / 1_000_000));
    }
}
