package dev.understudy.bench;

import dev.understudy.dialect.Dialects;
import dev.understudy.project.Product;
import dev.understudy.project.Side;
import dev.understudy.staging.Database;
import dev.understudy.staging.HostTrust;
import dev.understudy.staging.ProductionGuard;
import dev.understudy.staging.RunningServer;
import dev.understudy.staging.Secrets;
import dev.understudy.staging.Stores;
import dev.understudy.staging.pool.Databases;
import dev.understudy.staging.pool.PoolSettings;
import dev.understudy.staging.practice.PracticeServers;
import dev.understudy.staging.practice.Sandbox;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A practice MariaDB as the source and a practice PostgreSQL as the target, reached in two ways: through pools
/// and link as a rehearsal does, and bare.
public final class BenchServers implements AutoCloseable {
    private static final String DATABASE = "bench";

    private final Path folder;
    private final RunningServer source;
    private final RunningServer target;

    public BenchServers(Path folder) {
        this.folder = folder;
        source = Sandbox.servers().start(Product.MARIADB, folder.resolve(Side.SOURCE.word()), DATABASE);
        target = Sandbox.servers().start(Product.POSTGRESQL, folder.resolve(Side.TARGET.word()), DATABASE);
    }

    /// Both stores as a rehearsal sees them. Closing them leaves the servers running.
    public Stores stores() {
        Databases databases = databases(folder);
        Database mariadb = databases.practice(source, Side.SOURCE, "understudy-bench-1");
        return new Stores(mariadb, databases.practice(target, Side.TARGET, "understudy-bench-1"));
    }

    /// The door to databases as the program wires it.
    public static Databases databases(Path folder) {
        return new Databases(
                Dialects::of,
                new ProductionGuard(new HostTrust(folder.resolve("trusted-hosts"))),
                new Secrets(_ -> null),
                PoolSettings.standard());
    }

    /// A connection of the driver alone: no pool, no link.
    ///
    /// @param properties driver properties as they stand in a URL, such as `&reWriteBatchedInserts=true`
    public Connection bare(Side side, String properties) throws SQLException {
        RunningServer server = server(side);
        String url = server.product() == Product.POSTGRESQL
                ? "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable%s"
                : "jdbc:mariadb://127.0.0.1:%d/%s?sslMode=disable%s";
        return DriverManager.getConnection(
                url.formatted(server.port(), server.database(), properties),
                server.user(),
                server.password().reveal());
    }

    /// A server as the command line names it; the password is in a variable of [#secrets].
    public String place(Side side) {
        RunningServer server = server(side);
        String tls = server.product() == Product.POSTGRESQL ? "sslmode" : "sslMode";
        return "%s://%s@%s/%s?secret=%s&%s=disable"
                .formatted(
                        server.product().name().toLowerCase(Locale.ROOT),
                        server.user(),
                        host(side),
                        server.database(),
                        variable(side),
                        tls);
    }

    /// Where a server listens.
    public String host(Side side) {
        return "127.0.0.1:" + server(side).port();
    }

    /// The passwords of both servers, as variables of a process.
    public Map<String, String> secrets() {
        return Map.of(
                variable(Side.SOURCE), source.password().reveal(),
                variable(Side.TARGET), target.password().reveal());
    }

    private RunningServer server(Side side) {
        return side == Side.SOURCE ? source : target;
    }

    private static String variable(Side side) {
        return "UNDERSTUDY_SECRET_" + side;
    }

    /// Runs statements one after the other.
    public void run(Side side, List<String> statements) throws SQLException {
        try (Connection connection = bare(side, "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// Stops both servers and removes their data.
    @Override
    public void close() {
        source.close();
        target.close();
        PracticeServers.discard(folder.resolve(Side.SOURCE.word()));
        PracticeServers.discard(folder.resolve(Side.TARGET.word()));
    }
}
