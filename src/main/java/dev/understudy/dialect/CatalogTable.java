package dev.understudy.dialect;

import java.util.List;

/// A table as a database declares it.
///
/// @param key columns of the primary key in its order, or of a unique key of columns that are never NULL;
///     empty: there is neither
public record CatalogTable(String name, List<CatalogColumn> columns, List<String> key) {
    public CatalogTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }
}
