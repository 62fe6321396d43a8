package dev.understudy.dialect;

import dev.understudy.project.ValueType;
import java.util.Optional;

/// A column as a database declares it.
///
/// @param declared its type in the product's words
/// @param type what its values are; empty if they have no text that is the same on every product
/// @param scale digits after the point of a DECIMAL, else 0; more may follow where the type sets no limit
/// @param exact whether all its values are of its type and of one form, so that rows can be asked for by them
public record CatalogColumn(String name, String declared, Optional<ValueType> type, int scale, boolean exact) {
    /// A column whose product keeps values of other types out.
    public CatalogColumn(String name, String declared, Optional<ValueType> type, int scale) {
        this(name, declared, type, scale, true);
    }
}
