package dev.understudy.dialect;

import dev.understudy.project.Side;
import dev.understudy.project.TableMapping;

/// Statements that bring a full row image into the copy without ever putting an older row over a newer one.
/// Parameters: every mapped column in the mapping's order, then what each method says.
public interface GuardedWrites {
    /// Changes the row if it is older: parameters all columns, then key, then version.
    String updateIfOlder(TableMapping table, Side side);

    /// Inserts the row unless its key is there: parameters all columns. Never touches another row on a unique
    /// conflict.
    String insertIfAbsent(TableMapping table, Side side);

    /// Raises the counter that makes keys to at least the highest key of the table and `atLeast`, plus `gap`; one
    /// statement to run as it is.
    String raiseKeys(TableMapping table, Side side, long atLeast, long gap);

    /// The next key that the counter would make: a SELECT of one number.
    String nextKey(TableMapping table, Side side);

    /// The suffix of a SELECT that share-locks its rows until the end of the transaction.
    String lockForShare();
}
