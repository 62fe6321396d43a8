package dev.understudy.rehearse.venue;

import dev.understudy.dialect.Dialect;
import dev.understudy.project.Side;
import dev.understudy.staging.Database;
import dev.understudy.staging.Link;
import dev.understudy.staging.RunningServer;
import dev.understudy.staging.ServerControl;
import dev.understudy.staging.ServerFacts;
import java.sql.Connection;
import java.sql.SQLException;

/// A database together with the practice server behind it: closing stops both.
record OwnedDatabase(Database database, RunningServer running) implements Database {
    @Override
    public Side side() {
        return database.side();
    }

    @Override
    public Dialect dialect() {
        return database.dialect();
    }

    @Override
    public ServerFacts facts() {
        return database.facts();
    }

    @Override
    public Connection connection() throws SQLException {
        return database.connection();
    }

    @Override
    public Connection workload() throws SQLException {
        return database.workload();
    }

    @Override
    public Connection dedicated(String purpose) throws SQLException {
        return database.dedicated(purpose);
    }

    @Override
    public Link link() {
        return database.link();
    }

    @Override
    public ServerControl server() {
        return running;
    }

    @Override
    public void close() {
        database.close();
        running.close();
    }
}
