package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Side;
import java.util.List;
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

    /// An expression: a column of a key, to hold against a value that [ValueCodec#bind] binds.
    default String key(ColumnMapping column, Side side) {
        return quote(column.name(side));
    }

    /// The end of an ordered query that answers so many rows after so many others.
    ///
    /// @param count one or more
    /// @param skip zero or more
    default String page(long count, long skip) {
        return skip == 0 ? "limit %d".formatted(count) : "limit %d offset %d".formatted(count, skip);
    }

    /// What nobody can see who reads this product, or reads it with these statements; a sentence each.
    default List<String> blindSpots() {
        return List.of();
    }

    /// Sessions and errors of the product.
    ReadingSessions sessions();
}
