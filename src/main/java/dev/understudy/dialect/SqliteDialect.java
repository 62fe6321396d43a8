package dev.understudy.dialect;

import dev.understudy.project.FileProduct;
import java.util.Optional;

/// Files of SQLite 3. Rows are read and digested here: it has no digest of its own.
final class SqliteDialect implements ReadingDialect {
    @Override
    public String title() {
        return FileProduct.SQLITE.title();
    }

    @Override
    public String quote(String identifier) {
        return Quoting.SQLITE.quote(identifier);
    }

    @Override
    public ValueCodec values() {
        return new SqliteValues();
    }

    @Override
    public Catalog catalog() {
        return new SqliteCatalog();
    }

    @Override
    public Optional<CanonicalSql> pushed() {
        return Optional.empty();
    }

    @Override
    public ReadingSessions sessions() {
        return FileSessions.sqlite();
    }
}
