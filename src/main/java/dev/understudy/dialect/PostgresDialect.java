package dev.understudy.dialect;

import dev.understudy.project.Product;
import java.util.List;

/// PostgreSQL 14 and newer: before, `extract(epoch ...)` was not exact.
public final class PostgresDialect implements Dialect {
    @Override
    public Product product() {
        return Product.POSTGRESQL;
    }

    @Override
    public String quote(String identifier) {
        return Quoting.POSTGRES.quote(identifier);
    }

    @Override
    public List<String> statements(String script) {
        return new PostgresScript(script).statements();
    }

    @Override
    public ValueCodec values() {
        return new PostgresValues();
    }

    @Override
    public SchemaReader schema() {
        return new PostgresSchema();
    }

    @Override
    public Catalog catalog() {
        return new PostgresCatalog();
    }

    @Override
    public CanonicalSql canonical() {
        return new PostgresCanonical();
    }

    @Override
    public Sessions sessions() {
        return new PostgresSessions();
    }

    @Override
    public GuardedWrites writes() {
        return new PostgresWrites();
    }
}
