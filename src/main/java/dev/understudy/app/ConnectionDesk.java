package dev.understudy.app;

import dev.understudy.dialect.Dialects;
import dev.understudy.project.Connection;
import dev.understudy.project.Product;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.staging.Database;
import dev.understudy.staging.HostTrust;
import dev.understudy.staging.ProductionGuard;
import dev.understudy.staging.RunningServer;
import dev.understudy.staging.Secrets;
import dev.understudy.staging.ServerFacts;
import dev.understudy.staging.TypedSecrets;
import dev.understudy.staging.pool.Databases;
import dev.understudy.staging.pool.PoolSettings;
import dev.understudy.staging.practice.PracticeServers;
import dev.understudy.ui.staging.ConnectionRoom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Databases as the window's Staging screen sees them.
///
/// @param artifacts folder of the practice servers' jars
/// @param environment answers the value of a variable of the process, or null
record ConnectionDesk(
        UserFolders folders, Path artifacts, Function<String, @Nullable String> environment, TypedSecrets typed)
        implements ConnectionRoom {
    private static final String SESSION = "understudy-look-1";

    /// Nobody waits longer for a server to say what it is.
    private static final PoolSettings PATIENCE =
            new PoolSettings(1, 1, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));

    @Override
    public boolean isSet(String variable) {
        String value = environment.apply(variable);
        return value != null && !value.isEmpty();
    }

    @Override
    public boolean wantsTrust(Connection connection, Path project) {
        return new ProductionGuard(trusted()).wantsTrust(connection, project);
    }

    @Override
    public void trust(Connection connection, Path project) {
        String host = connection.host();
        if (host != null) {
            trusted().trust(project, host, connection.port());
        }
    }

    @Override
    public ServerFacts meet(Connection connection, Path project) {
        return databases().meet(connection, project, SESSION);
    }

    @Override
    public Optional<String> practice(Product product) {
        return servers(_ -> {}).found(product);
    }

    @Override
    public Map<Side, ServerFacts> tryPractice(Project project, Consumer<String> progress) {
        Path folder = folders.data()
                .resolve("practice")
                .resolve("look-" + ProcessHandle.current().pid());
        Map<Side, ServerFacts> facts = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            Connection connection = project.connection(side).orElseThrow();
            progress.accept("Starting the practice " + side.word());
            facts.put(side, look(connection, folder.resolve(side.word()), progress));
        }
        return facts;
    }

    private ServerFacts look(Connection connection, Path folder, Consumer<String> progress) {
        Product product = connection.product() == Product.MYSQL ? Product.MARIADB : connection.product();
        try (RunningServer server = servers(progress).start(product, folder, connection.database());
                Database database = databases().practice(server, connection.side(), SESSION)) {
            return database.facts();
        } finally {
            PracticeServers.discard(folder);
        }
    }

    private PracticeServers servers(Consumer<String> progress) {
        return new PracticeServers(artifacts, folders.cache(), progress);
    }

    private Databases databases() {
        return new Databases(Dialects::of, new ProductionGuard(trusted()), new Secrets(environment, typed), PATIENCE);
    }

    private HostTrust trusted() {
        return new HostTrust(folders.data().resolve("trusted-hosts"));
    }
}
