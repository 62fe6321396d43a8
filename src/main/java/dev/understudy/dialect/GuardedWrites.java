package dev.understudy.dialect;

import dev.understudy.project.Side;
import dev.understudy.project.TableMapping;

/// Statements that bring a full row image into the copy without ever putting an older row over a newer one.
/// Parameters: every mapped column in the mapping's order, then what each method says.
public interface GuardedWrites {
    /// Changes the row if it is older: parameters all columns, then key, then version. Without a version column
    /// there is no last parameter and the row is always changed.
    String updateIfOlder(TableMapping table, Side side);

    /// Inserts the row unless its key is there: parameters all columns. A conflict with *another* row on some
    /// other unique key is an error; that row is never touched. The key must be the primary key or unique.
    /// MariaDB: of two sessions that insert one key at the same moment the second fails with a duplicate key
    /// instead of inserting nothing; writes of one key are serial, or the caller tries again.
    String insertIfAbsent(TableMapping table, Side side);

    /// Raises the counter that makes keys, so that the next key is above `atLeast + gap`; one statement to run
    /// as it is. PostgreSQL never lowers the counter; it answers one row, NULL if the key has no sequence.
    ///
    /// @param atLeast no less than the highest key and than [#nextKey] of *both* sides, read while writes are
    ///     held: MariaDB can only be told a number, and would lower a counter that stands above it
    /// @throws IllegalArgumentException if one of the numbers is negative
    /// @throws ArithmeticException if their sum is beyond a long
    String raiseKeys(TableMapping table, Side side, long atLeast, long gap);

    /// The next key that the counter would make: a SELECT of one number, NULL if nothing makes keys.
    /// PostgreSQL: a sequence that was restarted and not used since is seen as at its start value.
    String nextKey(TableMapping table, Side side);

    /// The suffix of a SELECT that share-locks its rows until the end of the transaction.
    String lockForShare();
}
