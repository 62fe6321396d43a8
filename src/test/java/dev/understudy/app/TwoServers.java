package dev.understudy.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.dialect.Dialects;
import dev.understudy.project.Product;
import dev.understudy.project.Side;
import dev.understudy.staging.RunningServer;
import dev.understudy.staging.practice.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A MariaDB and a PostgreSQL server that somebody else started, and the command that compares them.
final class TwoServers implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningServer source;
    private final RunningServer target;
    private final Typed typed;

    TwoServers(Path folder) {
        source = Sandbox.servers().start(Product.MARIADB, folder.resolve("mariadb"), "shop");
        target = Sandbox.servers().start(Product.POSTGRESQL, folder.resolve("postgresql"), "shop");
        typed = new Typed(folder.resolve("user"), folder.resolve("nothing"))
                .variable("UNDERSTUDY_SECRET_SOURCE", source.password().reveal())
                .variable("UNDERSTUDY_SECRET_TARGET", target.password().reveal());
    }

    RunningServer of(Side side) {
        return side == Side.SOURCE ? source : target;
    }

    Typed typed() {
        return typed;
    }

    /// Makes every table of the database anew.
    void empty() throws SQLException {
        List<String> tables = Sandbox.query(source, "show tables");
        run(Side.SOURCE, "set foreign_key_checks = 0");
        for (String table : tables) {
            run(Side.SOURCE, "set foreign_key_checks = 0; drop table `" + table + "`");
        }
        run(Side.TARGET, "drop schema public cascade; create schema public");
    }

    /// Runs a script over one connection.
    void run(Side side, String script) throws SQLException {
        try (Connection connection = Sandbox.connect(of(side));
                Statement statement = connection.createStatement()) {
            for (String sql : Dialects.of(of(side).product()).statements(script)) {
                statement.execute(sql);
            }
        }
    }

    /// A connection as it is typed.
    String connection(Side side) {
        return connection(side, of(side).user(), side.word().toUpperCase(Locale.ROOT));
    }

    String connection(Side side, String user, String secret) {
        RunningServer server = of(side);
        String noTls = server.product() == Product.POSTGRESQL ? "sslmode" : "sslMode";
        return "%s://%s@127.0.0.1:%d/shop?secret=UNDERSTUDY_SECRET_%s&%s=disable"
                .formatted(server.product().name().toLowerCase(Locale.ROOT), user, server.port(), secret, noTls);
    }

    Typed.Ended compare(String... options) {
        return compareAs(connection(Side.SOURCE), connection(Side.TARGET), options);
    }

    Typed.Ended compareAs(String one, String other, String... options) {
        List<String> words = new ArrayList<>(List.of("compare", "--source", one, "--target", other));
        for (Side side : Side.values()) {
            words.addAll(List.of("--trust-host", "127.0.0.1:" + of(side).port()));
        }
        return typed.run(Stream.concat(words.stream(), Stream.of(options)).toArray(String[]::new));
    }

    /// The JSON that a comparison answered with.
    static JsonNode json(Typed.Ended ended) throws IOException {
        return JSON.readTree(ended.out());
    }

    @Override
    public void close() {
        source.close();
        target.close();
    }
}
