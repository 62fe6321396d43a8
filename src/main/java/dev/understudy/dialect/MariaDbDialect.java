package dev.understudy.dialect;

import dev.understudy.project.Product;
import java.util.List;

/// MariaDB 10.6 and newer.
public final class MariaDbDialect implements Dialect {
    @Override
    public Product product() {
        return Product.MARIADB;
    }

    @Override
    public String quote(String identifier) {
        return Quoting.MARIADB.quote(identifier);
    }

    @Override
    public List<String> statements(String script) {
        return new MariaDbScript(script).statements();
    }

    @Override
    public ValueCodec values() {
        return new MariaDbValues();
    }

    @Override
    public SchemaReader schema() {
        return MariaDbSchema.ofMariaDb();
    }

    @Override
    public Catalog catalog() {
        return new MariaDbCatalog();
    }

    @Override
    public CanonicalSql canonical() {
        return new MariaDbCanonical();
    }

    @Override
    public Sessions sessions() {
        return new MariaDbSessions(product());
    }

    @Override
    public GuardedWrites writes() {
        return new MariaDbWrites();
    }
}
