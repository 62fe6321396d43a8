package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Side;
import java.util.Optional;

/// What is particular about a product whose rows can be read and compared, and about nothing more. Without
/// state; safe for use by many threads.
public interface ReadingDialect {
    /// The product's own spelling.
    String title();

    /// An identifier quoted so that it cannot be anything but an identifier.
    ///
    /// @throws IllegalArgumentException if it is empty, holds a NUL or is longer than the product allows
    String quote(String identifier);

    /// How values travel between this product and Java.
    ValueCodec values();

    /// Reads which tables a database has.
    Catalog catalog();

    /// Expressions by which the product itself computes digests and aggregates; empty if it cannot: then its
    /// rows are read, and both are computed here.
    Optional<CanonicalSql> pushed();

    /// An expression: the column as [ValueCodec] reads it without losing a digit on the way.
    default String read(ColumnMapping column, Side side) {
        return quote(column.name(side));
    }

    /// Sessions and errors of the product.
    ReadingSessions sessions();
}
