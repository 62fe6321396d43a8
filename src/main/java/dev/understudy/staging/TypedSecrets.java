package dev.understudy.staging;

import dev.understudy.project.Connection;
import dev.understudy.project.Product;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Passwords that a person typed, in this process's memory and nowhere else. Each is held for the place and the
/// user that it was typed for: a connection that is pointed elsewhere afterwards does not take it along. Safe for
/// use by many threads.
public final class TypedSecrets {
    private final Map<Login, Secret> held = new ConcurrentHashMap<>();

    /// Holds a password until the process ends or it is forgotten. One that was held before is replaced.
    public void hold(Connection connection, Secret typed) {
        held.put(Login.of(connection), typed);
    }

    /// Forgets the password of a connection, if there is one.
    public void forget(Connection connection) {
        held.remove(Login.of(connection));
    }

    /// The password that was typed for just that place and user.
    public Optional<Secret> of(Connection connection) {
        return Optional.ofNullable(held.get(Login.of(connection)));
    }

    private record Login(Product product, @Nullable String host, int port, String database, String user) {
        static Login of(Connection connection) {
            return new Login(
                    connection.product(),
                    connection.host(),
                    connection.port(),
                    connection.database(),
                    connection.user());
        }
    }
}
