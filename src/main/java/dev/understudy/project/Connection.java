package dev.understudy.project;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where a store is. Never a JDBC URL and never a secret.
///
/// @param side the store that it leads to
/// @param host name or address; null: practice servers stand in
/// @param port 1 to 65535; 0 while practice servers stand in
/// @param secretVariable environment variable that holds the password, named
///     `UNDERSTUDY_SECRET_...`; null: it is typed in
/// @param properties driver properties out of a short list of allowed ones
public record Connection(
        ConnectionId id,
        Side side,
        Product product,
        Environment environment,
        @Nullable String host,
        int port,
        String database,
        String user,
        @Nullable String secretVariable,
        Map<String, String> properties) {
    public Connection {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, got " + port);
        }
        if (secretVariable != null && !secretVariable.matches("UNDERSTUDY_SECRET_[A-Z0-9_]{1,60}")) {
            throw new IllegalArgumentException(
                    "a secret comes only from a variable named UNDERSTUDY_SECRET_..., got " + secretVariable);
        }
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }
}
