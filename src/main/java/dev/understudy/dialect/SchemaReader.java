package dev.understudy.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedMap;

/// Reads what a database defines.
public interface SchemaReader {
    /// The definition of every table, column, index, constraint, trigger and sequence of the connection's database
    /// (PostgreSQL: schema `public`), by a readable name such as `column orders.total`. The same schema gives the
    /// same map.
    /// Values of sequences and AUTO_INCREMENT counters stand under names that start with `sequence value `.
    SortedMap<String, String> describe(Connection connection) throws SQLException;
}
