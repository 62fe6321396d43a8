package dev.understudy.staging;

import dev.understudy.dialect.ReadingDialect;
import dev.understudy.project.Side;
import java.sql.Connection;
import java.sql.SQLException;

/// A store whose rows can be read. Safe for use by many threads.
public interface ReadableStore extends AutoCloseable {
    /// The store that it is.
    Side side();

    /// What is particular about its product.
    ReadingDialect dialect();

    /// A connection with autocommit on; closing it gives it back.
    Connection connection() throws SQLException;

    /// Bytes that came from it; 0 where nobody counts them: of a file, and of a server that is only ever read.
    long received();

    @Override
    void close();
}
