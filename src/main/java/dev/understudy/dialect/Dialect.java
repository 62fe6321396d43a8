package dev.understudy.dialect;

import dev.understudy.project.Product;
import java.util.List;

/// What is particular about one database product. Without state; safe for use by many threads.
public interface Dialect {
    /// The product.
    Product product();

    /// An identifier quoted so that it cannot be anything but an identifier.
    ///
    /// @throws IllegalArgumentException if it is empty, holds a NUL or is longer than the product allows
    String quote(String identifier);

    /// The statements of a script, without their final semicolons and without empty ones.
    List<String> statements(String script);

    /// How values travel between this product and Java.
    ValueCodec values();

    /// Reads the definitions of a database.
    SchemaReader schema();

    /// Reads which tables a database has.
    Catalog catalog();

    /// Expressions that give one text for equal values on every product.
    CanonicalSql canonical();

    /// Sessions, transactions, locks and errors of a server.
    Sessions sessions();

    /// Statements that write one row guarded by its version.
    GuardedWrites writes();
}
