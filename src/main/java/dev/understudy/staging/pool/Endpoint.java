package dev.understudy.staging.pool;

import dev.understudy.project.Product;
import dev.understudy.staging.Secret;
import java.util.Map;

/// A database that passed the guard, and who logs in to it. Host and database are plain names: the guard
/// refused everything that could say more than a name in a driver's URL.
record Endpoint(
        Product product,
        String host,
        int port,
        String database,
        String user,
        Secret password,
        Map<String, String> properties) {
    Endpoint {
        properties = Map.copyOf(properties);
    }

    /// For messages: `PostgreSQL “shop” at db.example:5432`.
    String title() {
        return "%s “%s” at %s:%d".formatted(product.title(), database, host, port);
    }

    /// The driver's URL. It says where the server really is, so that certificates are checked against its name;
    /// the way through the link is in the properties.
    String url() {
        String scheme = product == Product.POSTGRESQL ? "postgresql" : "mariadb";
        String address = host.contains(":") ? "[" + host + "]" : host;
        return "jdbc:%s://%s:%d/%s".formatted(scheme, address, port, database);
    }
}
