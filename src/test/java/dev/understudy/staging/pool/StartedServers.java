package dev.understudy.staging.pool;

import dev.understudy.dialect.Dialects;
import dev.understudy.project.Product;
import dev.understudy.staging.HostTrust;
import dev.understudy.staging.ProductionGuard;
import dev.understudy.staging.RunningServer;
import dev.understudy.staging.Secrets;
import dev.understudy.staging.practice.Sandbox;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A server of each kind, and the door to them.
final class StartedServers implements AutoCloseable {
    /// What the variables of their passwords begin with.
    static final String VARIABLE = "UNDERSTUDY_SECRET_";

    private final Map<Product, RunningServer> servers = new EnumMap<>(Product.class);
    private Path folder = Path.of("target");

    void start(Path where) {
        folder = where;
        for (Product product : List.of(Product.POSTGRESQL, Product.MARIADB)) {
            servers.put(product, Sandbox.servers().start(product, folder.resolve(product.name()), "shop"));
        }
    }

    RunningServer server(Product product) {
        RunningServer server = servers.get(product);
        if (server == null) {
            throw new IllegalStateException("no server " + product);
        }
        return server;
    }

    Databases databases(PoolSettings settings) {
        Secrets secrets = new Secrets(name -> servers.entrySet().stream()
                .filter(each -> name.equals(VARIABLE + each.getKey().name()))
                .map(each -> each.getValue().password().reveal())
                .findFirst()
                .orElse(null));
        return new Databases(Dialects::of, new ProductionGuard(hosts()), secrets, settings);
    }

    void trust(String host, int port) {
        hosts().trust(project(), host, port);
    }

    Path project() {
        return folder.resolve("shop.understudy");
    }

    private HostTrust hosts() {
        return new HostTrust(folder.resolve("trusted-hosts"));
    }

    @Override
    public void close() {
        servers.values().forEach(RunningServer::close);
    }
}
