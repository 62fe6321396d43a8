package dev.understudy.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

/// Reads which tables a database has.
public interface Catalog {
    /// The tables of the connection's database (PostgreSQL: of its current schema) by name, partitions and views
    /// left out. MariaDB and MySQL show only tables that the user may use.
    List<CatalogTable> tables(Connection connection) throws SQLException;

    /// How many rows the database thinks a table has, without counting them: good enough to say how long
    /// something may take, and for nothing else. Empty if it does not know.
    default OptionalLong rowsAbout(Connection connection, String table) throws SQLException {
        return OptionalLong.empty();
    }
}
