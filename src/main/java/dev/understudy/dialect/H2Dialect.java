package dev.understudy.dialect;

import dev.understudy.project.FileProduct;
import java.util.Optional;

/// Files of H2 2. Rows are read and digested here: its own digest would have to be installed in the file.
final class H2Dialect implements ReadingDialect {
    @Override
    public String title() {
        return FileProduct.H2.title();
    }

    @Override
    public String quote(String identifier) {
        return Quoting.H2.quote(identifier);
    }

    @Override
    public ValueCodec values() {
        return new H2Values();
    }

    @Override
    public Catalog catalog() {
        return new H2Catalog();
    }

    @Override
    public Optional<CanonicalSql> pushed() {
        return Optional.empty();
    }

    @Override
    public ReadingSessions sessions() {
        return FileSessions.h2();
    }
}
