package dev.understudy.ui.staging;

import dev.understudy.project.Connection;
import dev.understudy.project.ConnectionId;
import dev.understudy.project.Environment;
import dev.understudy.project.Product;
import dev.understudy.project.Side;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A connection that is being changed. Lives for one change, on one thread.
final class ConnectionDraft {
    private final ConnectionId id;
    private final Side side;
    Product product;
    Environment environment;

    @Nullable
    String host;

    int port;
    String database;
    String user;

    @Nullable
    String secretVariable;

    Map<String, String> properties;

    ConnectionDraft(Connection connection) {
        id = connection.id();
        side = connection.side();
        product = connection.product();
        environment = connection.environment();
        host = connection.host();
        port = connection.port();
        database = connection.database();
        user = connection.user();
        secretVariable = connection.secretVariable();
        properties = connection.properties();
    }

    /// What a side begins with: practice servers stand in for it.
    static Connection fresh(Side side) {
        return new Connection(
                new ConnectionId(side.word()),
                side,
                side == Side.SOURCE ? Product.MARIADB : Product.POSTGRESQL,
                Environment.PRACTICE,
                null,
                0,
                "understudy",
                "understudy",
                null,
                Map.of());
    }

    Connection done() {
        return new Connection(id, side, product, environment, host, port, database, user, secretVariable, properties);
    }
}
