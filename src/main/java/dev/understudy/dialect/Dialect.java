package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Product;
import dev.understudy.project.Side;
import java.util.List;
import java.util.Optional;

/// What is particular about one database product. Without state; safe for use by many threads.
public interface Dialect extends ReadingDialect {
    /// The product.
    Product product();

    @Override
    default String title() {
        return product().title();
    }

    /// The statements of a script, without their final semicolons and without empty ones.
    List<String> statements(String script);

    /// Reads the definitions of a database.
    SchemaReader schema();

    /// Expressions that give one text for equal values on every product.
    CanonicalSql canonical();

    @Override
    default Optional<CanonicalSql> pushed() {
        return Optional.of(canonical());
    }

    @Override
    default String read(ColumnMapping column, Side side) {
        return canonical().read(column, side);
    }

    /// Sessions, transactions, locks and errors of a server.
    @Override
    Sessions sessions();

    /// Statements that write one row guarded by its version.
    GuardedWrites writes();
}
