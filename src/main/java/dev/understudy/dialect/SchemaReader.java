package dev.understudy.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedMap;

/// Reads what a database defines.
public interface SchemaReader {
    /// The definition of every table, column, index, constraint, trigger, view, routine and sequence of the
    /// connection's database (PostgreSQL: schema `public`), by a readable name such as `column orders.total`.
    /// The same schema gives the same map; owners, privileges and comments are no part of it. Values of
    /// sequences and AUTO_INCREMENT counters stand under names that start with `sequence value ` (PostgreSQL:
    /// and the sequence's name, MariaDB and MySQL: and the table's).
    SortedMap<String, String> describe(Connection connection) throws SQLException;
}
