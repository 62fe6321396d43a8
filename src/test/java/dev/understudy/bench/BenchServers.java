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
        RunningServer server = side == Side.SOURCE ? source : target;
        String url = server.product() == Product.POSTGRESQL
                ? "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable%s"
                : "jdbc:mariadb://127.0.0.1:%d/%s?sslMode=disable%s";
        return DriverManager.getConnection(
                url.formatted(server.port(), server.database(), properties),
                server.user(),
                server.password().reveal());
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
