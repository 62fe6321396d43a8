package dev.understudy.dialect;

import dev.understudy.project.Product;
import java.util.List;

/// MySQL 8.0 and newer, through the MariaDB driver. Shares everything with MariaDB but sessions and catalog.
public final class MySqlDialect implements Dialect {
    @Override
    public Product product() {
        return Product.MYSQL;
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
        return MariaDbSchema.ofMySql();
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
