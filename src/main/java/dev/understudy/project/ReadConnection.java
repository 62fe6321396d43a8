package dev.understudy.project;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where a store is that can only be read. Never a JDBC URL and never a secret.
///
/// @param side the store that it leads to
/// @param port 1 to 65535
/// @param database its name; of Oracle the service
/// @param secretVariable environment variable that holds the password, named `UNDERSTUDY_SECRET_...`
/// @param properties driver properties out of a short list of allowed ones
public record ReadConnection(
        ReadProduct product,
        Side side,
        String host,
        int port,
        String database,
        String user,
        @Nullable String secretVariable,
        Map<String, String> properties) {
    public ReadConnection {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port must be 1 to 65535, got " + port);
        }
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    /// For messages: `Oracle “shop” at db.example:1521`.
    public String title() {
        return "%s “%s” at %s:%d".formatted(product.title(), database, host, port);
    }
}
