package dev.understudy.staging.pool;

import dev.understudy.dialect.CanonicalSql;
import dev.understudy.dialect.Catalog;
import dev.understudy.dialect.Dialect;
import dev.understudy.dialect.GuardedWrites;
import dev.understudy.dialect.SchemaReader;
import dev.understudy.dialect.Sessions;
import dev.understudy.dialect.ValueCodec;
import dev.understudy.project.Product;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// As much of a dialect as opening a session needs: a name for the session, and a statement at its start.
record TestDialect(Product product) implements Dialect {
    @Override
    public List<String> statements(String script) {
        return List.of(script.split(";"));
    }

    @Override
    public Sessions sessions() {
        return new TestSessions(product);
    }

    @Override
    public String quote(String identifier) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ValueCodec values() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SchemaReader schema() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CanonicalSql canonical() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Catalog catalog() {
        throw new UnsupportedOperationException();
    }

    @Override
    public GuardedWrites writes() {
        throw new UnsupportedOperationException();
    }

    private record TestSessions(Product product) implements Sessions {
        @Override
        public Map<String, String> properties(String name) {
            return product == Product.POSTGRESQL
                    ? Map.of("ApplicationName", name)
                    : Map.of("connectionAttributes", "name:" + name);
        }

        @Override
        public String initSql(String name) {
            return product == Product.POSTGRESQL
                    ? "set work_mem = '5MB'; set lock_timeout = '7s'"
                    : "set @greeted = 1; set @session_name = '" + name + "'";
        }

        @Override
        public boolean refused(SQLException e) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int endSessions(Connection connection, String prefix) throws SQLException {
            throw new UnsupportedOperationException();
        }

        @Override
        public Duration oldestTransaction(Connection connection, String except) throws SQLException {
            throw new UnsupportedOperationException();
        }

        @Override
        public String limitStatements(Duration longest) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean tryLock(Connection connection, String lock) throws SQLException {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean retryable(SQLException e) {
            return false;
        }

        @Override
        public boolean connectionLost(SQLException e) {
            return e.getSQLState() != null && e.getSQLState().startsWith("08");
        }
    }
}
