package dev.understudy.dialect;

import dev.understudy.project.ValueType;
import java.util.Optional;

/// A column as a database declares it.
///
/// @param declared its type in the product's words
/// @param type what its values are; empty if they have no text that is the same on every product
/// @param scale digits after the point of a DECIMAL, else 0; more may follow where the type sets no limit
/// @param exact whether all its values are of its type and of one form, so that rows can be asked for by them
/// @param element of an array, whose values are read as JSON: what its elements are; empty if it is none
public record CatalogColumn(
        String name, String declared, Optional<ValueType> type, int scale, boolean exact, Optional<ValueType> element) {
    /// A column that is no array.
    public CatalogColumn(String name, String declared, Optional<ValueType> type, int scale, boolean exact) {
        this(name, declared, type, scale, exact, Optional.empty());
    }

    /// A column whose product keeps values of other types out.
    public CatalogColumn(String name, String declared, Optional<ValueType> type, int scale) {
        this(name, declared, type, scale, true);
    }

    /// An array.
    ///
    /// @param element what its elements are; empty if they have no exact form within JSON: it is not compared
    static CatalogColumn array(String name, String declared, Optional<ValueType> element) {
        return new CatalogColumn(name, declared, element.map(_ -> ValueType.JSON), 0, false, element);
    }
}
