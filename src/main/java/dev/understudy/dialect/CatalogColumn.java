package dev.understudy.dialect;

import dev.understudy.project.ValueType;
import java.util.Optional;

/// A column as a database declares it.
///
/// @param declared its type in the product's words
/// @param type what its values are; empty if they have no text that is the same on every product
/// @param scale digits after the point of a DECIMAL, else 0; more may follow where the type sets no limit
public record CatalogColumn(String name, String declared, Optional<ValueType> type, int scale) {}
