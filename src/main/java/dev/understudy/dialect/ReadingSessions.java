package dev.understudy.dialect;

import java.sql.SQLException;
import java.time.Duration;

/// Sessions that only ask, and what a failure of theirs means.
public interface ReadingSessions {
    /// A statement after which the session's transactions may only read, or may write again; empty where they
    /// never can. The drivers' own [java.sql.Connection#setReadOnly] does not hold for single statements.
    String readOnly(boolean only);

    /// A statement that ends every later one of its session that takes longer; empty where the product has none.
    String limitStatements(Duration longest);

    /// Whether trying the same transaction again may help: deadlock, serialization failure, lock timeout. The
    /// transaction must be rolled back first: a lock timeout of MariaDB leaves it open.
    boolean retryable(SQLException e);

    /// Whether the connection is gone; then the outcome of a statement under way, a commit above all, is
    /// unknown.
    boolean connectionLost(SQLException e);

    /// Whether the server itself said no: the statement did not and will not happen. What only the driver or a
    /// pool said is no such answer.
    boolean refused(SQLException e);
}
