package dev.understudy.staging;

import dev.understudy.project.Connection;
import dev.understudy.project.ConnectionId;
import dev.understudy.project.Environment;
import dev.understudy.project.Product;
import dev.understudy.project.Side;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Connections for tests: a staging PostgreSQL, changed where a test needs it.
public final class Connections {
    private Product product = Product.POSTGRESQL;
    private Environment environment = Environment.STAGING;
    private @Nullable String host = "db.example";
    private int port = 5432;
    private String database = "shop";
    private String user = "shop_owner";
    private @Nullable String secret = "UNDERSTUDY_SECRET_SHOP";
    private Map<String, String> properties = Map.of();

    private Connections() {}

    public static Connections staging() {
        return new Connections();
    }

    public Connections product(Product value) {
        product = value;
        return this;
    }

    public Connections environment(Environment value) {
        environment = value;
        return this;
    }

    public Connections at(@Nullable String where, int atPort) {
        host = where;
        port = atPort;
        return this;
    }

    public Connections database(String value) {
        database = value;
        return this;
    }

    public Connections user(String value) {
        user = value;
        return this;
    }

    public Connections secret(@Nullable String value) {
        secret = value;
        return this;
    }

    public Connections properties(Map<String, String> value) {
        properties = value;
        return this;
    }

    public Connection build() {
        return new Connection(
                new ConnectionId("orders"),
                Side.SOURCE,
                product,
                environment,
                host,
                port,
                database,
                user,
                secret,
                properties);
    }
}
