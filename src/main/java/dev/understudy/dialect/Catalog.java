package dev.understudy.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Reads which tables a database has.
public interface Catalog {
    /// The tables of the connection's database (PostgreSQL: of its current schema) by name, partitions and views
    /// left out. MariaDB and MySQL show only tables that the user may use.
    List<CatalogTable> tables(Connection connection) throws SQLException;
}
