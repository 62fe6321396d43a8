package dev.understudy.staging.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.understudy.dialect.Dialect;
import dev.understudy.project.Side;
import dev.understudy.staging.Database;
import dev.understudy.staging.Link;
import dev.understudy.staging.ServerControl;
import dev.understudy.staging.ServerFacts;
import dev.understudy.staging.link.FaultyLink;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/// A database behind two pools: one for the engine, one for the stand-in application. Both go through the link.
final class PooledDatabase implements Database {
    /// A definition or a count over a big table may be silent for long; a pool's connection may not.
    private static final int LONGEST_STATEMENT_MILLIS = 600_000;

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

    private final Side side;
    private final Dialect dialect;
    private final ServerFacts facts;
    private final FaultyLink link;
    private final ServerControl server;
    private final SessionOpener opener;
    private final String sessionName;
    private final Pool engine;
    private final Pool workload;

    /// What a database is made of besides its pools.
    record Parts(Side side, Dialect dialect, ServerFacts facts, FaultyLink link, ServerControl server) {}

    PooledDatabase(Parts parts, SessionOpener opener, String sessionName, PoolSettings settings) {
        side = parts.side;
        dialect = parts.dialect;
        facts = parts.facts;
        link = parts.link;
        server = parts.server;
        this.opener = opener;
        this.sessionName = sessionName;
        engine = engine(settings);
        workload = workload(settings);
    }

    @Override
    public Side side() {
        return side;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public ServerFacts facts() {
        return facts;
    }

    @Override
    public Connection connection() throws SQLException {
        return engine.take();
    }

    @Override
    public Connection workload() throws SQLException {
        return workload.take();
    }

    @Override
    public Connection dedicated(String purpose) throws SQLException {
        Connection connection = opener.open(sessionName + "-" + purpose);
        connection.setNetworkTimeout(Runnable::run, LONGEST_STATEMENT_MILLIS);
        return connection;
    }

    @Override
    public Link link() {
        return link;
    }

    @Override
    public ServerControl server() {
        return server;
    }

    @Override
    public void close() {
        link.restore();
        workload.close();
        engine.close();
        link.close();
    }

    private Pool engine(PoolSettings settings) {
        HikariConfig config = config(settings.engineWait(), settings.engineConnections());
        config.setMinimumIdle(Math.min(2, settings.engineConnections()));
        config.setAutoCommit(true);
        return new Pool(config, "engine");
    }

    private Pool workload(PoolSettings settings) {
        HikariConfig config = config(settings.workloadWait(), settings.workloadConnections());
        config.setMinimumIdle(settings.workloadConnections());
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new Pool(config, "workload");
    }

    private static HikariConfig config(Duration wait, int size) {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(wait.toMillis());
        // Long enough that a busy machine does not throw good connections away: opening others makes it busier.
        config.setValidationTimeout(Math.max(250, wait.toMillis() / 2));
        config.setKeepaliveTime(KEEP_ALIVE.toMillis());
        config.setMaxLifetime(0);
        config.setInitializationFailTimeout(-1);
        return config;
    }

    /// One pool and where its connections come from.
    private final class Pool implements AutoCloseable {
        private final PatientSource source;
        private final HikariDataSource connections;
        private final String use;
        private final HikariConfig config;

        Pool(HikariConfig config, String use) {
            this.use = use;
            this.config = config;
            source = new PatientSource(opener, sessionName + "-" + use);
            config.setPoolName(side.word() + "-" + use);
            config.setDataSource(source);
            connections = new HikariDataSource(config);
        }

        Connection take() throws SQLException {
            try {
                return connections.getConnection();
            } catch (SQLTransientConnectionException e) {
                throw explained(e);
            }
        }

        private SQLException explained(SQLTransientConnectionException e) {
            SQLException failure = source.failure();
            String where = opener.endpoint().title();
            if (failure == null) {
                return new SQLTransientConnectionException(
                        "No %s connection to %s was free within %d ms"
                                .formatted(use, where, config.getConnectionTimeout()),
                        e);
            }
            String why = link.refusal().orElse(String.valueOf(failure.getMessage()));
            return new SQLTransientConnectionException(
                    "No %s connection to %s: %s".formatted(use, where, why), "08001", failure);
        }

        @Override
        public void close() {
            source.close();
            connections.close();
        }
    }
}
