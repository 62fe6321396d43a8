package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Side;
import dev.understudy.project.TableMapping;

/// SQL expressions whose value is the same text or number for equal rows on every product. They expect a
/// session that [Sessions#initSql] has set up, and name columns without their table.
public interface CanonicalSql {
    /// An expression: the digest of [RowDigest] over the row's mapped columns, conversions applied, as an
    /// integer.
    String rowDigest(TableMapping table, Side side);

    /// An expression: the column's value, conversions applied, in a type that `sum`, `min`, `max` and `count`
    /// take; NULL for NULL.
    String value(ColumnMapping column, Side side);

    /// An expression: the text that [RowDigest] takes of `value`, which is [#value] or an aggregate of it; NULL
    /// for NULL.
    String text(ColumnMapping column, String value);

    /// An expression to group texts by, so that only equal ones fall together whatever their collation says.
    String group(String text);
}
