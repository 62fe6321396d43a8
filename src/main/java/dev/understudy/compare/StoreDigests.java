package dev.understudy.compare;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;

/// Digests of one store's rows, wherever they are computed.
sealed interface StoreDigests permits PushedDigests, ReadDigests {
    /// All rows of a range together.
    RowSum sum(Connection connection, KeyRange range) throws SQLException;

    /// The rows of a range together by digest modulo `count`; empty buckets are left out.
    SortedMap<Long, RowSum> buckets(Connection connection, KeyRange range, int count) throws SQLException;

    /// Rows of a range by key: more than one where a key is not unique.
    ///
    /// @param wanted which of them
    Map<RowKey, RowSum> rows(Connection connection, KeyRange range, Wanted wanted) throws SQLException;
}
