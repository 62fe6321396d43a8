package dev.understudy.staging;

import dev.understudy.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;

/// A staging database that passed the guard: pools, dialect and facts of one store. Every connection goes
/// through its link, so that a fault hits the engine as it hits the application. Safe for use by many threads.
public interface Database extends ReadableStore {
    @Override
    Dialect dialect();

    /// What the server said of itself.
    ServerFacts facts();

    /// A connection for the engine, out of a pool of its own; autocommit on. Closing it gives it back.
    @Override
    Connection connection() throws SQLException;

    /// A connection for the stand-in application, out of its pool; autocommit off, READ COMMITTED.
    Connection workload() throws SQLException;

    /// A connection outside the pools, for as long as the caller keeps it; autocommit on.
    Connection dedicated(String purpose) throws SQLException;

    /// The wire between this process and the server.
    Link link();

    /// The server itself, where it is ours to stop and start.
    ServerControl server();

    @Override
    default long received() {
        return link().received();
    }
}
