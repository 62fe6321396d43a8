package dev.understudy.staging.pool;

import dev.understudy.dialect.Dialect;
import dev.understudy.project.Connection;
import dev.understudy.project.Product;
import dev.understudy.project.Side;
import dev.understudy.staging.Database;
import dev.understudy.staging.ProductionGuard;
import dev.understudy.staging.RunningServer;
import dev.understudy.staging.Secret;
import dev.understudy.staging.Secrets;
import dev.understudy.staging.ServerControl;
import dev.understudy.staging.ServerFacts;
import dev.understudy.staging.StagingException;
import dev.understudy.staging.StagingException.Reason;
import dev.understudy.staging.link.FaultyLink;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;

/// The one door to staging databases and practice servers. Safe for use by many threads.
public final class Databases {
    private static final String LOOPBACK = "127.0.0.1";

    private final Function<Product, Dialect> dialects;
    private final ProductionGuard guard;
    private final Secrets secrets;
    private final PoolSettings settings;

    public Databases(
            Function<Product, Dialect> dialects, ProductionGuard guard, Secrets secrets, PoolSettings settings) {
        this.dialects = dialects;
        this.guard = guard;
        this.secrets = secrets;
        this.settings = settings;
    }

    /// Opens a staging database with the password that its variable holds.
    ///
    /// @param project file that the connection was read from; hosts are trusted for it
    /// @param sessionName `understudy-<rehearsal>-<session>`; a purpose is added for each connection
    /// @throws StagingException `REFUSED` by the guard or for want of a password, `UNREACHABLE`
    public Database open(Connection connection, Path project, String sessionName) {
        String host = guard.passStaging(connection, project);
        return openStaging(connection, host, sessionName, secrets.of(connection));
    }

    /// Opens a staging database with a password that was typed in.
    ///
    /// @throws StagingException `REFUSED` by the guard, `UNREACHABLE`
    public Database open(Connection connection, Path project, String sessionName, Secret typed) {
        String host = guard.passStaging(connection, project);
        return openStaging(connection, host, sessionName, typed);
    }

    /// Meets a staging database and leaves it again: what the server says of itself. Opens no pool.
    ///
    /// @throws StagingException as [#open]
    public ServerFacts meet(Connection connection, Path project, String sessionName) {
        String host = guard.passStaging(connection, project);
        Endpoint endpoint = endpoint(connection, host, secrets.of(connection));
        try (FaultyLink link = FaultyLink.to(endpoint.host(), endpoint.port())) {
            Dialect dialect = dialects.apply(endpoint.product());
            return meet(new SessionOpener(endpoint, dialect, link.port(), settings.silence()), link, sessionName);
        }
    }

    /// Opens a practice server's database.
    ///
    /// @throws StagingException `REFUSED` if the server is not ours, `UNREACHABLE`
    public Database practice(RunningServer server, Side side, String sessionName) {
        ProductionGuard.passPractice(server);
        String noTls = server.product() == Product.POSTGRESQL ? "sslmode" : "sslMode";
        Endpoint endpoint = new Endpoint(
                server.product(),
                LOOPBACK,
                server.port(),
                server.database(),
                server.user(),
                server.password(),
                Map.of(noTls, "disable"));
        return open(side, endpoint, server, sessionName);
    }

    private Database openStaging(Connection connection, String host, String sessionName, Secret password) {
        Endpoint endpoint = endpoint(connection, host, password);
        return open(connection.side(), endpoint, new ForeignServer(endpoint.title()), sessionName);
    }

    private static Endpoint endpoint(Connection connection, String host, Secret password) {
        return new Endpoint(
                connection.product(),
                host,
                connection.port(),
                connection.database(),
                connection.user(),
                password,
                connection.properties());
    }

    private Database open(Side side, Endpoint endpoint, ServerControl server, String sessionName) {
        Dialect dialect = dialects.apply(endpoint.product());
        FaultyLink link = FaultyLink.to(endpoint.host(), endpoint.port());
        boolean opened = false;
        try {
            SessionOpener opener = new SessionOpener(endpoint, dialect, link.port(), settings.silence());
            ServerFacts facts = meet(opener, link, sessionName);
            PooledDatabase.Parts parts = new PooledDatabase.Parts(side, dialect, facts, link, server);
            Database database = new PooledDatabase(parts, opener, sessionName, settings);
            opened = true;
            return database;
        } finally {
            if (!opened) {
                link.close();
            }
        }
    }

    private static ServerFacts meet(SessionOpener opener, FaultyLink link, String sessionName) {
        Endpoint endpoint = opener.endpoint();
        String name = sessionName + "-facts";
        try (java.sql.Connection connection = opener.openPlain(name)) {
            ServerFacts facts = FactsQuery.of(endpoint.product()).ask(connection);
            if (facts.product() != endpoint.product()) {
                throw new StagingException(
                        Reason.REFUSED,
                        "%s was refused: the server is %s."
                                .formatted(endpoint.title(), facts.product().title()),
                        "Correct the product of the connection.");
            }
            opener.greet(connection, name);
            return facts;
        } catch (SQLException e) {
            throw unreachable(endpoint, link, e);
        }
    }

    private static StagingException unreachable(Endpoint endpoint, FaultyLink link, SQLException e) {
        String said = endpoint.password().maskIn(String.valueOf(e.getMessage()));
        if (PatientSource.refusedLogin(e)) {
            return new StagingException(
                    Reason.UNREACHABLE,
                    "%s refused user “%s”: %s.".formatted(endpoint.title(), endpoint.user(), said),
                    "Check user and password.",
                    e);
        }
        return new StagingException(
                Reason.UNREACHABLE,
                "%s could not be opened: %s."
                        .formatted(endpoint.title(), link.refusal().orElse(said)),
                "Check host, port and database, and that the server runs.",
                e);
    }

    /// A server of somebody else.
    private record ForeignServer(String title) implements ServerControl {
        @Override
        public boolean ours() {
            return false;
        }

        @Override
        public void kill() {
            throw refused("killed");
        }

        @Override
        public void start() {
            throw refused("started");
        }

        private StagingException refused(String verb) {
            return new StagingException(
                    Reason.REFUSED, "%s was not %s: only practice servers ever are.".formatted(title, verb));
        }
    }
}
